package http;

import chat.Client;
import chat.EventStreamDialect;
import chat.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/** Reads {@code GET /invoke/{session_id}}: sets {@code sessionId} and, from Last-Event-ID, {@code lastEventId}. */
public final class ReadReturn implements Processor {

    @Override
    public void process(Exchange exchange) {
        HttpMessage message = exchange.getMessage(HttpMessage.class);
        new Client(new EventStreamOutlet(message.getResponse()), new EventStreamDialect()).ridesIn(exchange);
        String lastEventId = message.getHeader("Last-Event-ID", "0", String.class);
        if (!lastEventId.matches("\\d{1,18}")) {
            throw Refusal.badRequest("Last-Event-ID must be a number.");
        }
        exchange.setVariable("sessionId", message.getRequest().getParam("session_id"));
        exchange.setVariable("lastEventId", Long.parseLong(lastEventId));
    }
}
