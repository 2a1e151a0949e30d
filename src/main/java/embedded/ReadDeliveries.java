package embedded;

import java.util.List;
import java.util.Map;
import ledger.DeliveryRows;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: rows of the ledger; afterwards list of {@link ledger.Delivery}. */
final class ReadDeliveries implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(rows.stream().map(DeliveryRows::delivery).toList());
    }
}
