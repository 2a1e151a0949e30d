package chat;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads one text frame of a socket (wire specification, section 1). Sets the variables {@code action} and
 * {@code tenantHash}; the body becomes an {@link AskRequest} for sendMessage, else the {@link Fields}.
 */
public final class ReadFrame implements Processor {
    /** Exchange property that the socket component sets: the {@link Outlet} of the connection. */
    public static final String OUTLET = "outlet";
    /** Exchange property: Origin header of the handshake, may be absent. */
    public static final String ORIGIN = "origin";
    /** Exchange property: true when its sender has sent too much; it is told in its own dialect. */
    public static final String TOO_MANY = "tooMany";
    private static final Dialect SEED = new SeedDialect();
    private static final Dialect PAGE = new PageDialect();
    private final Conversations conversations;

    public ReadFrame(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void process(Exchange exchange) {
        Outlet outlet = exchange.getProperty(OUTLET, Outlet.class);
        new Client(outlet, SEED).ridesIn(exchange);
        if (!(exchange.getMessage().getBody() instanceof String text)) {
            throw Refusal.badRequest("Only text frames are understood.");
        }
        Fields fields = Fields.read(text);
        Client client = new Client(outlet, fields.has("querytext") ? PAGE : SEED);
        client.ridesIn(exchange);
        if (exchange.getProperty(TOO_MANY, false, Boolean.class)) {
            throw Refusal.busy("Too many messages. Please wait a moment.");
        }
        String action = fields.required("action");
        exchange.setVariable("action", action);
        exchange.setVariable("tenantHash", tenantHash(fields, fields.text("session_id"), outlet));
        exchange.getMessage().setBody(action.equals("sendMessage") ? question(exchange, fields, client) : fields);
    }

    private AskRequest question(Exchange exchange, Fields fields, Client client) {
        fields.text("language");
        return new AskRequest(fields.text("session_id"), null, fields.textOr("query", "querytext"),
                fields.textOr("role", "user_role"), List.of(), fields.map("session_context"),
                exchange.getProperty(ORIGIN, String.class), client);
    }

    /** What the client names, else what the session belongs to; null for the default. */
    private String tenantHash(Fields fields, String sessionId, Outlet outlet) {
        String named = fields.text("tenant_hash");
        if (named != null || sessionId == null) {
            return named;
        }
        return conversations.find(sessionId, outlet).map(Conversation::tenantHash).orElse(null);
    }
}
