package chat;

/** The model's stream broke off after its first piece; asking again would repeat text. */
public class AnswerInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnswerInterrupted(String message, Throwable cause) {
        super(message, cause);
    }
}
