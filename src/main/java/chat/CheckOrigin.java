package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Ends a call from a page (variable {@code origin}, may be absent) that the {@code tenant} does not allow. */
public final class CheckOrigin implements Processor {

    @Override
    public void process(Exchange exchange) {
        Admission.checkOrigin(exchange.getVariable("origin", String.class),
                exchange.getVariable("tenant", Tenant.class));
    }
}
