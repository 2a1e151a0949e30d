package chat;

/** The documents could not be searched; an answer can do without. */
public class KnowledgeUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KnowledgeUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
