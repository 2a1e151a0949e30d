package channels;

/** A channel's file that cannot be used; the message is the sentence for the operator. */
public class BadChannelFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadChannelFile(String sentence) {
        super(sentence);
    }

    public BadChannelFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
