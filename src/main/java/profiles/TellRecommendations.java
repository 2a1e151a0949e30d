package profiles;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Tells role and recommendations, and whose they are when the variable {@code userId} is set. */
final class TellRecommendations implements Processor {
    private final RecommendationCatalogue catalogue;

    TellRecommendations(RecommendationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void process(Exchange exchange) {
        String userId = exchange.getVariable("userId", String.class);
        String role = exchange.getVariable("role", String.class);
        ObjectNode told = Json.object();
        if (userId != null) {
            told.put("user_id", userId);
        }
        told.put("role", role).set("recommendations", catalogue.of(exchange.getVariable("tenant", Tenant.class), role));
        exchange.getMessage().setHeader("Content-Type", "application/json; charset=utf-8");
        exchange.getMessage().setHeader("Cache-Control", "no-store");
        exchange.getMessage().setBody(Json.write(told));
    }
}
