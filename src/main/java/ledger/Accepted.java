package ledger;

import java.util.List;

/**
 * What came of an {@link Acceptance}.
 *
 * @param fresh      false when the owner's row was there already; nothing was written then
 * @param deliveries as they are stored
 */
public record Accepted(boolean fresh, List<Delivery> deliveries) {
}
