package ledger;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Whether the lease of the {@link Outcome} in the variable {@code reached} is still ours. */
public final class LeaseLasts implements Predicate {
    private final Clock clock;

    public LeaseLasts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean matches(Exchange exchange) {
        Outcome reached = exchange.getVariable("reached", Outcome.class);
        return clock.instant().isBefore(reached.leased().leaseUntil());
    }
}
