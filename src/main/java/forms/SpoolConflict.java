package forms;

/** A spooled submission whose id stands in the store for something else. */
public class SpoolConflict extends Exception {
    private static final long serialVersionUID = 1L;

    public SpoolConflict(String submissionId) {
        super("The spooled submission " + submissionId + " differs from the one in the store");
    }
}
