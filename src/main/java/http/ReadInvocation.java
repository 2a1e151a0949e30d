package http;

import chat.AskRequest;
import chat.Client;
import chat.Dialect;
import chat.EventStreamDialect;
import chat.Fields;
import chat.Refusal;
import forms.FormRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/**
 * Reads {@code POST /invoke} (wire specification, sections 2 and 3): the body becomes an {@link AskRequest} or, in form
 * mode, a {@link FormRequest}; the answer will go out as an event stream, or as JSON when the client accepts nothing
 * else. Sets the variables {@code tenantHash} and {@code formMode}.
 */
public final class ReadInvocation implements Processor {
    private static final Dialect DIALECT = new EventStreamDialect();

    @Override
    public void process(Exchange exchange) {
        HttpMessage message = exchange.getMessage(HttpMessage.class);
        new Client(Outlets.of(message.getRequest(), message.getResponse()), DIALECT).ridesIn(exchange);
        if (message.getHeader("Content-Type", "", String.class).contains("form")) {
            throw new Refusal(415, "not_json", "Send the message as JSON, with Content-Type: application/json.");
        }
        Fields fields = Fields.read(message.getBody(String.class));
        boolean form = fields.truth("form_mode");
        if (form) {
            new Client(Outlets.alone(message.getRequest(), message.getResponse()), DIALECT).ridesIn(exchange);
        }
        exchange.setVariable("formMode", form);
        exchange.setVariable("tenantHash", tenantHash(message, fields));
        exchange.getMessage().setBody(form ? form(message, fields, Client.of(exchange))
                : question(message, fields, Client.of(exchange)));
    }

    private static FormRequest form(HttpMessage message, Fields fields, Client client) {
        return FormRequest.read(fields, fields.text("action"), message.getHeader("Idempotency-Key", String.class),
                message.getHeader("Origin", String.class), client);
    }

    private static AskRequest question(HttpMessage message, Fields fields, Client client) {
        if (!fields.has("user_input")) {
            throw Refusal.badRequest("Missing user_input");
        }
        return new AskRequest(fields.text("session_id"), fields.text("conversation_id"), fields.text("user_input"),
                fields.textOr("role", "user_role"), fields.history(), fields.map("session_context"),
                message.getHeader("Origin", String.class), client);
    }

    private static String tenantHash(HttpMessage message, Fields fields) {
        String named = fields.text("tenant_hash");
        String hash = named == null ? message.getRequest().getParam("t") : named;
        if (hash == null) {
            throw Refusal.badRequest("Missing tenant_hash");
        }
        return hash;
    }
}
