package app;

/** A setting that cannot be used; the message is the sentence for the operator. */
public class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSetting(String sentence) {
        super(sentence);
    }
}
