package ledger;

/** Too little was left of the lease when the attempt should have begun; another process may work on the delivery. */
public class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLost(String deliveryId) {
        super("Too little of the lease of " + deliveryId + " was left when its attempt should have begun");
    }
}
