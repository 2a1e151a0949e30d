package channels;

import java.time.Clock;
import java.time.Duration;
import ledger.Delivery;
import ledger.LeaseLost;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body stays. Passes when the lease of the variable {@code delivery} outlasts a call, however long the way here took. */
final class StillLeased implements Processor {
    private final Duration call;
    private final Clock clock;

    StillLeased(Duration call, Clock clock) {
        this.call = call;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getVariable("delivery", Delivery.class);
        if (clock.instant().plus(call).isAfter(delivery.leaseUntil())) {
            throw new LeaseLost(delivery.id());
        }
    }
}
