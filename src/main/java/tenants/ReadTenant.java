package tenants;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: text of a tenant's configuration or nothing; afterwards the checked {@link Tenant}. */
public final class ReadTenant implements Processor {
    private final TenantReader reader;

    public ReadTenant(TenantReader reader) {
        this.reader = reader;
    }

    @Override
    public void process(Exchange exchange) {
        String id = exchange.getVariable("tenantId", String.class);
        String text = exchange.getMessage().getBody(String.class);
        if (text == null) {
            throw new BadTenantConfiguration("There is no configuration file for the tenant " + id + ".");
        }
        String hash = exchange.getVariable("tenantHash", String.class);
        exchange.getMessage().setBody(reader.read(hash, id, "the configuration of the tenant " + id, text));
    }
}
