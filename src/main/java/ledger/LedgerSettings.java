package ledger;

import java.time.Duration;
import java.util.List;

/**
 * How owed work is done.
 *
 * @param process  name of this process, unique among those that share a store
 * @param lease    how long an attempt may take before another process tries
 * @param attemptTimeout hard end of one attempt, shorter than the lease
 * @param headStart how long the process that accepted something has before a sweeper takes it up
 * @param waits    from the first attempt to the second, and so on; after the last attempt: parked
 * @param jitter   largest part of a wait that is added by chance
 * @param atOnce   attempts that this process makes at once
 */
public record LedgerSettings(String process, Duration lease, Duration attemptTimeout, Duration headStart,
        List<Duration> waits, double jitter, int atOnce) {
}
