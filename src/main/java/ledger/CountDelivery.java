package ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Counts attempts at owed deliveries by what came of them. Body: {@link Outcome}. */
public final class CountDelivery implements Processor {

    @Override
    public void process(Exchange exchange) {
        MeterRegistry meters = exchange.getContext().getRegistry().findSingleByType(MeterRegistry.class);
        Outcome outcome = exchange.getMessage().getBody(Outcome.class);
        if (meters != null) {
            meters.counter("concierge.deliveries", "kind", outcome.leased().kind(), "channel",
                    outcome.leased().name(), "state",
                    outcome.state().name().toLowerCase(Locale.ROOT)).increment();
        }
    }
}
