package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** Takes what is due, also what a dead process left behind, and tries it. One sweep at a time. */
public class SweepDeliveriesRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("timer:sweep-deliveries?synchronous=true&period={{concierge.deliveries.sweep-period}}")
                .routeId("sweep-deliveries")
                .description("Tries owed deliveries whose time has come")
                .setBody(simple("{{concierge.deliveries.sweep-size}}", Integer.class))
                .doTry() // onException would lose against the common failure policy
                    .to("direct:take-due-deliveries")
                    .split(body()).aggregationStrategy("collectDeliveries")
                            .parallelProcessing().executorService("deliveries")
                            .timeout("{{concierge.deliveries.sweep-timeout}}")
                        .to("direct:attempt-delivery")
                    .end()
                .endDoTry()
                .doCatch(Exception.class)
                    .log(LoggingLevel.WARN, "Owed deliveries cannot be taken now: ${exception.message}")
                .end();
    }
}
