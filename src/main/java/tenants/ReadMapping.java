package tenants;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: text of {@code mappings/{hash}.json} or nothing; afterwards variable {@code tenantId} says whose it is. */
public final class ReadMapping implements Processor {
    private final TenantReader reader;

    public ReadMapping(TenantReader reader) {
        this.reader = reader;
    }

    @Override
    public void process(Exchange exchange) {
        String text = exchange.getMessage().getBody(String.class);
        if (text == null) {
            throw TenantCache.unknown();
        }
        String file = "mappings/" + exchange.getVariable("tenantHash", String.class) + ".json";
        exchange.setVariable("tenantId", reader.readMapping(file, text));
    }
}
