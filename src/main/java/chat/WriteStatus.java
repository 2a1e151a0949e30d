package chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** What the page wants to know before the first question; body in: the state of the knowledge, null when remote. */
public final class WriteStatus implements Processor {
    private static final String NOTICE = "You are talking to a computer program, not a person. "
            + "It answers from this organisation's documents and can be wrong.";

    @Override
    public void process(Exchange exchange) {
        Object knowledge = exchange.getMessage().getBody();
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        ObjectNode status = Json.object().put("title", tenant.chatTitle()).put("tenant_hash", tenant.hash())
                .put("ai_notice", NOTICE);
        status.set("knowledge", knowledge == null ? Json.object().put("state", "remote") : Json.tree(knowledge));
        exchange.getMessage().setHeader("Content-Type", "application/json; charset=utf-8");
        exchange.getMessage().setHeader("Cache-Control", "no-store");
        exchange.getMessage().setBody(Json.write(status));
    }
}
