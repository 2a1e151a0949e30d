package support;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import ledger.Delivery;
import ledger.PermanentFailure;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Takes the place of all channels: keeps the ids of what came, and ends as the test says. */
public final class ChannelStub extends RouteBuilder {
    private static final List<String> REAL = List.of("deliver-submission", "deliver-confirmation");
    private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
    private final Map<String, String> behaviour = new ConcurrentHashMap<>();

    private ChannelStub() {
    }

    public static ChannelStub in(CamelContext context) throws Exception {
        ChannelStub stub = new ChannelStub();
        for (String route : REAL) {
            if (context.getRoute(route) != null) {
                context.getRouteController().stopRoute(route);
                context.removeRoute(route);
            }
        }
        context.addRoutes(stub);
        return stub;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        for (String route : REAL) {
            from("direct:" + route).routeId(route).process(this::deliver);
        }
    }

    /** @param word fail, impossible, skip, or an outcome of the channel contract */
    public ChannelStub ending(String delivery, String word) {
        behaviour.put(delivery, word);
        return this;
    }

    /** Names of the deliveries of that submission that came, in no order. */
    public List<String> of(String submissionId) {
        return delivered.stream().filter(id -> id.startsWith(submissionId + '/'))
                .map(id -> id.substring(submissionId.length() + 1)).toList();
    }

    public void forget() {
        behaviour.clear();
    }

    private void deliver(Exchange exchange) throws IOException {
        Delivery delivery = exchange.getMessage().getBody(Delivery.class);
        delivered.add(delivery.id());
        String word = behaviour.getOrDefault(delivery.name(), "");
        switch (word) {
            case "" -> { }
            case "fail" -> throw new IOException("connect to 10.0.0.7 refused: secret detail");
            case "impossible" -> throw new PermanentFailure("no such bucket: secret detail");
            case "skip" -> {
                exchange.setVariable("outcome", "skipped");
                exchange.setVariable("reason", "monthly_limit_reached");
                exchange.setVariable("details", Map.of("usage", 100, "limit", 100));
            }
            default -> exchange.setVariable("outcome", word);
        }
    }
}
