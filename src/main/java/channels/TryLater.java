package channels;

/** A delivery that cannot be made now, but perhaps later. */
public class TryLater extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TryLater(String sentence) {
        super(sentence);
    }
}
