package forms;

import java.util.List;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Body: the deliveries as far as is known; afterwards the {@link FormAnswer} for the variable {@code filing}. The mail to
 * the applicant is told only when it has ended well: it is nothing that the visitor waits for.
 */
public final class WriteReceipt implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        Filing filing = exchange.getVariable("filing", Filing.class);
        List<Delivery> deliveries = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(Receipt.of(filing.form(), new SpooledSubmission(filing.submission(),
                deliveries.stream().filter(WriteReceipt::tells).toList())));
    }

    private static boolean tells(Delivery delivery) {
        return !SetConfirmationApart.confirms(delivery) || delivery.state() == Delivery.State.SENT
                || delivery.state() == Delivery.State.SKIPPED;
    }
}
