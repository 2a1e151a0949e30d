package knowledge;

/**
 * A file as the index knows it.
 *
 * @param path    below the knowledge folder, with slashes
 * @param tenant  empty for the documents of all tenants
 * @param name    as visitors see it
 * @param title   null when it could not be read
 * @param problem why it could not be read, null when it could
 */
record StoredFile(String path, String tenant, String name, String title, long size, long modified, String hash,
        String problem) {

    StoredFile touched(long size, long modified) {
        return new StoredFile(path, tenant, name, title, size, modified, hash, problem);
    }

    boolean readable() {
        return problem == null;
    }
}
