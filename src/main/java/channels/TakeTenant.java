package channels;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Body: {@link Tenant}; kept in the variable {@code tenant}. The built-in default knows no form, so it will not do. */
final class TakeTenant implements Processor {

    @Override
    public void process(Exchange exchange) {
        Tenant tenant = exchange.getMessage().getBody(Tenant.class);
        if (tenant.standIn()) {
            throw new TryLater("The configuration of the tenant " + tenant.hash() + " cannot be read");
        }
        exchange.setVariable("tenant", tenant);
    }
}
