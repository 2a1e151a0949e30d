package ledger;

/**
 * A wish to deliver again.
 *
 * @param name of the delivery; null for all that were parked or skipped
 */
public record Replay(String ownerId, String name) {

    /** False for one that is still owed, and for what was sent unless it is named. */
    public boolean covers(Delivery delivery) {
        return switch (delivery.state()) {
            case DUE, LEASED -> false;
            case SENT -> delivery.name().equals(name);
            case SKIPPED, PARKED -> name == null || delivery.name().equals(name);
        };
    }
}
