package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** In: list of {@code ledger.Delivery} just stored. Out: the same as far as is known. */
public class AttemptKeptRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:attempt-kept")
                .routeId("attempt-kept").description("Tries all channels at once; a stored submission is safe if that fails")
                .filter(simple("${body.size} > 0"))
                    .doTry()
                        .to("direct:attempt-owed")
                    .doCatch(Exception.class) // the sweeper takes up what is stored
                        .log(LoggingLevel.ERROR, "${variable.submissionId} waits for the sweeper: ${exception.stacktrace}")
                        .setBody(simple("${variable.filing.deliveries}"))
                    .end()
                .end();
    }
}
