package http;

import chat.Fields;
import chat.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/** Reads {@code s3_uri}: sets the variables {@code fileName} (its last segment), {@code tenantHash}, {@code base}. */
public final class ReadPresign implements Processor {

    @Override
    public void process(Exchange exchange) {
        HttpMessage message = exchange.getMessage(HttpMessage.class);
        Fields fields = Fields.read(message.getBody(String.class));
        String uri = fields.required("s3_uri");
        if (uri.isBlank() || uri.endsWith("/")) {
            throw Refusal.badRequest("s3_uri must name a document.");
        }
        exchange.setVariable("base", message.getRequest().scheme() + "://" + message.getRequest().authority());
        exchange.setVariable("fileName", uri.substring(uri.lastIndexOf('/') + 1));
        String named = fields.text("tenant_hash");
        exchange.setVariable("tenantHash", named == null ? message.getRequest().getParam("t") : named);
    }
}
