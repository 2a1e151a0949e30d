package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Where a document opens: {@code presigned_url}, as the published page calls it. */
public final class WritePresigned implements Processor {
    private final CompleteFrame addresses;

    public WritePresigned(CompleteFrame addresses) {
        this.addresses = addresses;
    }

    @Override
    public void process(Exchange exchange) {
        String name = exchange.getVariable("fileName", String.class);
        Passage document = new Passage(name, name, null, "", "", "", 0);
        String path = addresses.url(document, exchange.getVariable("tenant", Tenant.class).hash());
        exchange.getMessage().setHeader("Content-Type", "application/json; charset=utf-8");
        exchange.getMessage().setBody(
                Json.write(Json.object().put("presigned_url", exchange.getVariable("base", String.class) + path)));
    }
}
