package chat;

/** The model could not be asked: wrong id, no permission, no connection, time-out before the first piece. */
public class ModelUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
