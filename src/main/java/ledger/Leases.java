package ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes the terms on which deliveries are taken. */
public final class Leases {
    private final String process;
    private final Duration length;
    private final Clock clock;

    public Leases(LedgerSettings settings, Clock clock) {
        this.process = settings.process();
        this.length = settings.lease();
        this.clock = clock;
    }

    /** @param owner unique to this lease, so that a late outcome of an earlier one is told apart */
    public record Lease(String owner, Instant from, Instant until) {
    }

    public Instant now() {
        return clock.instant();
    }

    public Lease next() {
        Instant now = clock.instant();
        return new Lease(process + "/" + UUID.randomUUID(), now, now.plus(length));
    }
}
