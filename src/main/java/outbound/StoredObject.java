package outbound;

/**
 * One object to be kept in a bucket.
 *
 * @param id delivery id: the same at every attempt
 */
public record StoredObject(String id, String bucket, String key, String contentType, byte[] content) {
}
