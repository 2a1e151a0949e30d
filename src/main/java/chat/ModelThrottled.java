package chat;

/** The model had no room for the call before its first piece: worth another try. */
public class ModelThrottled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelThrottled(String message, Throwable cause) {
        super(message, cause);
    }
}
