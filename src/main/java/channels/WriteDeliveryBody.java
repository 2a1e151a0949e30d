package channels;

import forms.Submission;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Makes the body of the channel contract of the variables {@code delivery}, {@code submission}, {@code tenant}. */
final class WriteDeliveryBody implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(DeliveryBody.of(exchange.getVariable("delivery", Delivery.class),
                exchange.getVariable("submission", Submission.class), exchange.getVariable("tenant", Tenant.class)));
    }
}
