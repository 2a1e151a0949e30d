package ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: deliveries attempted so far; afterwards all of variable {@code accepted}, each as last known. */
public final class MergeDeliveries implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        Map<String, Delivery> known = new LinkedHashMap<>();
        List<Delivery> accepted = exchange.getVariable("accepted", List.class);
        accepted.forEach(delivery -> known.put(delivery.id(), delivery));
        List<Delivery> attempted = exchange.getMessage().getBody(List.class);
        attempted.forEach(delivery -> known.put(delivery.id(), delivery));
        exchange.getMessage().setBody(List.copyOf(known.values()));
    }
}
