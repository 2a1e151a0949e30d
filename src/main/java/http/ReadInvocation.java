package http;

import chat.AskRequest;
import chat.Client;
import chat.Dialect;
import chat.EventStreamDialect;
import chat.Fields;
import chat.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/**
 * Reads {@code POST /invoke} (wire specification, section 2): the body becomes an {@link AskRequest}, the answer will
 * go out as an event stream, or as one JSON array when the client accepts nothing else. Sets {@code tenantHash}.
 */
public final class ReadInvocation implements Processor {
    private static final Dialect DIALECT = new EventStreamDialect();

    @Override
    public void process(Exchange exchange) {
        HttpMessage message = exchange.getMessage(HttpMessage.class);
        Client client = new Client(Outlets.of(message.getRequest(), message.getResponse()), DIALECT);
        client.ridesIn(exchange);
        Fields fields = checked(message);
        exchange.setVariable("tenantHash", tenantHash(message, fields));
        exchange.getMessage().setBody(new AskRequest(fields.text("session_id"), fields.text("conversation_id"),
                fields.text("user_input"), fields.textOr("role", "user_role"), fields.history(),
                fields.map("session_context"), message.getHeader("Origin", String.class), client));
    }

    private static String tenantHash(HttpMessage message, Fields fields) {
        String named = fields.text("tenant_hash");
        return named == null ? message.getRequest().getParam("t") : named;
    }

    private static Fields checked(HttpMessage message) {
        if (message.getHeader("Content-Type", "", String.class).contains("form")) {
            throw new Refusal(415, "not_json", "Send the message as JSON, with Content-Type: application/json.");
        }
        Fields fields = Fields.read(message.getBody(String.class));
        if (tenantHash(message, fields) == null) {
            throw Refusal.badRequest("Missing tenant_hash");
        }
        if (fields.truth("form_mode")) {
            throw new Refusal(501, "not_available", "Forms cannot be taken here yet.");
        }
        if (!fields.has("user_input")) {
            throw Refusal.badRequest("Missing user_input");
        }
        return fields;
    }
}
