package forms;

import java.util.List;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Variables {@code stored} and {@code deliveries} become {@code earlier}: a {@link SpooledSubmission}. */
public final class GatherEarlier implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Delivery> deliveries = exchange.getVariable("deliveries", List.class);
        exchange.setVariable("earlier", new SpooledSubmission(exchange.getVariable("stored", Submission.class),
                deliveries));
    }
}
