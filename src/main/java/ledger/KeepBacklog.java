package ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.apache.camel.StartupListener;

/** Body: {@link Backlog}; remembers it for the metrics. */
final class KeepBacklog implements Processor, StartupListener {
    private final Clock clock;
    private volatile Backlog latest = new Backlog(0, null);

    KeepBacklog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        latest = exchange.getMessage().getMandatoryBody(Backlog.class);
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        MeterRegistry meters = context.getRegistry().findSingleByType(MeterRegistry.class);
        if (meters != null && !alreadyStarted) { // Camel calls again for every route that is added later
            meters.gauge("concierge.deliveries.owed", this, kept -> kept.latest.owed());
            meters.gauge("concierge.deliveries.late.seconds", this, KeepBacklog::late);
        }
    }

    /** How long the oldest has been due; 0 when it is due later. */
    private double late() {
        return latest.oldest() == null ? 0
                : Math.max(0, Duration.between(latest.oldest(), clock.instant()).toSeconds());
    }
}
