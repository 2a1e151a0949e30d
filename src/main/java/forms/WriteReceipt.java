package forms;

import java.util.List;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: the deliveries as far as is known; afterwards the {@link FormAnswer} for the variable {@code filing}. */
public final class WriteReceipt implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        Filing filing = exchange.getVariable("filing", Filing.class);
        List<Delivery> deliveries = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(Receipt.of(filing.form(), new SpooledSubmission(filing.submission(), deliveries)));
    }
}
