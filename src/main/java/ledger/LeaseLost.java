package ledger;

/** The lease ran out before the attempt began; another process may work on the delivery. */
public class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLost(String deliveryId) {
        super("The lease of " + deliveryId + " ran out before its attempt began");
    }
}
