package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * Takes what is due, also what a dead process left behind, and tries it. One sweep at a time; it does not wait for
 * slow attempts, which record their own end, and takes no more than there is room for.
 */
public class SweepDeliveriesRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("timer:sweep-deliveries?synchronous=true&period={{concierge.deliveries.sweep-period}}")
                .routeId("sweep-deliveries")
                .description("Tries owed deliveries whose time has come")
                .setBody(simple("{{concierge.deliveries.sweep-size}}", Integer.class))
                .process("limitSweep")
                .filter(simple("${body} > 0"))
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
                    .end()
                .end();
    }
}
