package forms;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Body: list of {@link Delivery}; afterwards those of the channels only. Sets the variables {@code confirmation}: the
 * delivery of the applicant's mail, null when none is owed; and {@code confirmed}: where its end is noted by whoever
 * attempts it beside.
 */
public final class SetConfirmationApart implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Delivery> all = exchange.getMessage().getBody(List.class);
        exchange.setVariable("confirmation", all.stream().filter(SetConfirmationApart::confirms).findFirst()
                .orElse(null));
        exchange.setVariable("confirmed", new AtomicReference<Delivery>());
        exchange.getMessage().setBody(all.stream().filter(delivery -> !confirms(delivery)).toList());
    }

    static boolean confirms(Delivery delivery) {
        return delivery.kind().equals(FulfilmentPlan.CONFIRMATION);
    }
}
