package forms;

/** A spooled submission that cannot be understood. */
public class DamagedSpool extends Exception {
    private static final long serialVersionUID = 1L;

    public DamagedSpool(String submissionId, Throwable cause) {
        super("The spooled submission " + submissionId + " is damaged: " + cause.getMessage(), cause);
    }
}
