package http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/** Takes parameters of the path and the query into variables; absent and blank ones are left out. Sets {@code origin}. */
public final class ReadParameters implements Processor {
    private static final Map<String, String> VARIABLES =
            Map.of("t", "tenantHash", "user_id", "userId", "role", "role");

    @Override
    public void process(Exchange exchange) {
        exchange.setVariable("origin", exchange.getMessage().getHeader("Origin", String.class));
        HttpServerRequest request = exchange.getMessage(HttpMessage.class).getRequest();
        VARIABLES.forEach((parameter, variable) -> {
            String value = request.getParam(parameter);
            if (value != null && !value.isBlank()) {
                exchange.setVariable(variable, value);
            }
        });
    }
}
