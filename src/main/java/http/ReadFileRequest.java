package http;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/** Sets the variables {@code tenantHash} (query parameter {@code t}) and {@code fileName} (from the path). */
public final class ReadFileRequest implements Processor {

    @Override
    public void process(Exchange exchange) {
        HttpMessage message = exchange.getMessage(HttpMessage.class);
        exchange.setVariable("tenantHash", message.getRequest().getParam("t"));
        exchange.setVariable("fileName", message.getRequest().getParam("name"));
    }
}
