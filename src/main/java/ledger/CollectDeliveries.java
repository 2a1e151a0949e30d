package ledger;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers the deliveries that were attempted; an attempt that broke off is left to the sweeper. */
public final class CollectDeliveries implements AggregationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(CollectDeliveries.class);

    @Override
    public Exchange aggregate(Exchange gathered, Exchange attempted) {
        Exchange result = gathered == null ? attempted : gathered;
        List<Delivery> deliveries = gathered == null ? new ArrayList<>() : list(gathered);
        if (attempted.getException() != null) {
            LOG.warn("An attempt broke off, the sweeper takes it up", attempted.getException());
            attempted.setException(null);
        } else if (attempted.getMessage().getBody() instanceof Delivery delivery) {
            deliveries.add(delivery);
        }
        result.getMessage().setBody(deliveries);
        return result;
    }

    @SuppressWarnings("unchecked")
    private static List<Delivery> list(Exchange exchange) {
        return exchange.getMessage().getBody(List.class);
    }
}
