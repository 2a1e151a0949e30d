package routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * In: list of {@code ledger.Delivery} just accepted. Out: the same deliveries as far as is known when each had its
 * time. An attempt that takes longer goes on by itself and records its own outcome.
 */
public class AttemptOwedRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:attempt-owed").routeId("attempt-owed")
                .description("Tries everything owed for one thing at once, side by side")
                .setVariable("accepted", body())
                .split(body()).aggregationStrategy("collectDeliveries")
                        .parallelProcessing().executorService("deliveries")
                        .timeout("{{concierge.deliveries.first-attempt-timeout}}")
                    .to("direct:lease-delivery")
                    .filter(body().isNotNull())
                        .to("direct:attempt-delivery")
                    .end()
                .end()
                .process("mergeDeliveries");
    }
}
