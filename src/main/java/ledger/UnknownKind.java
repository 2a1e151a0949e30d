package ledger;

/** No route delivers things of this kind here: perhaps another version of the program does, so it is tried again. */
public class UnknownKind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownKind(String kind) {
        super("No route delivers things of the kind '" + kind + "'");
    }
}
