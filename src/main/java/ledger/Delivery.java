package ledger;

import java.time.Instant;

/**
 * One thing owed to somebody: a row of {@code concierge-deliveries}.
 *
 * @param ownerId    id of what it is owed for: a submission, an escalation, a reply, an alarm
 * @param name       which of its deliveries: a channel name, {@code admin_mail}, …
 * @param payloadRef {@code {kind}:{key}}: where its content lies; the kind names the route that delivers it
 * @param attempts   attempts begun, also those that a crash ended
 * @param leaseOwner unique to one lease; null when nobody works on it
 * @param dueAt      next attempt, or end of the lease; null when nothing is owed any more
 * @param outcome    word of the channel for its end: sent, stored, invoked, skipped, refused; null before
 * @param details    what the channel told besides, as a JSON object; may be null
 */
public record Delivery(String ownerId, String name, String tenantId, String payloadRef, State state, int attempts,
        Instant leaseUntil, String leaseOwner, String lastError, Instant sentAt, Instant dueAt, String outcome,
        String details) {
    private static final int SHARDS = 8;

    /** Where a delivery stands. Due and leased ones are still owed. */
    public enum State { DUE, LEASED, SENT, SKIPPED, PARKED }

    public static Delivery owed(String ownerId, String name, String tenantId, String payloadRef, Instant dueAt) {
        return new Delivery(ownerId, name, tenantId, payloadRef, State.DUE, 0, null, null, null, null, dueAt, null,
                null);
    }

    Delivery withAttempts(int begun) {
        return new Delivery(ownerId, name, tenantId, payloadRef, state, begun, leaseUntil, leaseOwner, lastError,
                sentAt, dueAt, outcome, details);
    }

    /** The same at every attempt, so that a receiver can tell repeats. */
    public String id() {
        return ownerId + "/" + name;
    }

    public String kind() {
        return payloadRef.substring(0, Math.max(0, payloadRef.indexOf(':')));
    }

    /** 0 to 7, null when nothing is owed any more. */
    public Integer dueShard() {
        return dueAt == null ? null : (Integer) shard(ownerId);
    }

    public static int shard(String ownerId) {
        return Math.floorMod(ownerId.hashCode(), SHARDS);
    }

    public static int shards() {
        return SHARDS;
    }
}
