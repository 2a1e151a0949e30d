package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** From the variables {@code tenant} and {@code fileName} to a {@link DocumentQuery}. */
public final class WriteDocumentQuery implements Processor {
    private static final int LONGEST = 255;

    @Override
    public void process(Exchange exchange) {
        String name = exchange.getVariable("fileName", String.class);
        DocumentQuery query = new DocumentQuery(exchange.getVariable("tenant", Tenant.class).id(), name);
        if (name == null || name.length() > LONGEST || name.startsWith(".")
                || name.contains("\\") || name.contains("/") || !Unicode.readable(name)) {
            throw query.notFound();
        }
        exchange.getMessage().setBody(query);
    }
}
