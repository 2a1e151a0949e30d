package ledger;

/**
 * A wish to deliver again.
 *
 * @param name of the delivery; null for all that were parked or skipped
 */
public record Replay(String ownerId, String name) {
}
