package ledger;

import java.time.Instant;

/**
 * What is owed at a moment.
 *
 * @param oldest when the delivery was due that waits longest; null when nothing is owed
 */
public record Backlog(long owed, Instant oldest) {
}
