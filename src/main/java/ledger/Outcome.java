package ledger;

import java.time.Instant;

/**
 * How an attempt ended, to be written while its lease is still ours.
 *
 * @param leased the delivery as it was leased
 * @param state  any but leased
 * @param error  what went wrong or why it was skipped, null if all is well
 * @param dueAt  next attempt, for {@code DUE} only
 * @param at     when the attempt ended
 * @param word   outcome of the channel, see {@link Delivery}
 * @param details JSON object, may be null
 */
public record Outcome(Delivery leased, Delivery.State state, String error, Instant dueAt, Instant at,
        String word, String details) {

    /** True when that is what this leaves behind: a write whose answer was lost. */
    public boolean writtenAs(Delivery stored) {
        return DeliveryRows.row(after()).equals(DeliveryRows.row(stored));
    }

    /** The delivery once this is written. */
    public Delivery after() {
        return new Delivery(leased.ownerId(), leased.name(), leased.tenantId(), leased.payloadRef(), state,
                leased.attempts(), null, null, error, state == Delivery.State.SENT ? at : null, dueAt, word,
                details);
    }
}
