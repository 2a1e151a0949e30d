package ledger;

import java.time.Duration;
import java.util.List;

/**
 * How owed work is done.
 *
 * @param process  name of this process, unique among those that share a store
 * @param lease    how long an attempt may take before another process tries
 * @param waits    from the first attempt to the second, and so on; after the last attempt: parked
 * @param jitter   largest part of a wait that is added by chance
 * @param atOnce   attempts that this process makes at once
 */
public record LedgerSettings(String process, Duration lease, List<Duration> waits, double jitter, int atOnce) {

    public static LedgerSettings defaults(String process) {
        return new LedgerSettings(process, Duration.ofMinutes(2), List.of(Duration.ofSeconds(5),
                Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
                Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20)), 0.2, 16);
    }
}
