package http;

import chat.Fields;
import chat.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/** Reads the JSON object of a call: the body becomes its {@link Fields}. Sets {@code tenantHash} when one is named, and {@code origin}. */
public final class ReadObject implements Processor {

    @Override
    public void process(Exchange exchange) {
        HttpMessage message = exchange.getMessage(HttpMessage.class);
        if (message.getHeader("Content-Type", "", String.class).contains("form")) {
            throw new Refusal(415, "not_json", "Send the message as JSON, with Content-Type: application/json.");
        }
        exchange.setVariable("origin", message.getHeader("Origin", String.class));
        Fields fields = Fields.read(message.getBody(String.class));
        String named = fields.text("tenant_hash");
        String hash = named == null ? message.getRequest().getParam("t") : named;
        if (hash != null && !hash.isBlank()) {
            exchange.setVariable("tenantHash", hash);
        }
        exchange.getMessage().setBody(fields);
    }
}
