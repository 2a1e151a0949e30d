package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** What is owed, for the metrics. */
public class MeasureBacklogRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("timer:measure-backlog?synchronous=true&period={{concierge.deliveries.measure-period}}")
                .routeId("measure-backlog")
                .description("Measures how much is owed and how late it is")
                .doTry() // onException would lose against the common failure policy
                    .to("direct:measure-owed")
                    .process("keepBacklog")
                .doCatch(Exception.class)
                    .log(LoggingLevel.WARN, "What is owed cannot be measured now: ${exception.message}")
                .end();
    }
}
