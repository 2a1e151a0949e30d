package chat;

/**
 * What {@code direct:open-document} is asked; it answers with a file's path or its bytes, or refuses with 404.
 *
 * @param tenantId whose document
 * @param name     as in {@link Passage#document}
 */
public record DocumentQuery(String tenantId, String name) {

    public Refusal notFound() {
        return new Refusal(404, "not_found", "There is no such document.");
    }
}
