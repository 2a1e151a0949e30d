package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** In: list of {@code ledger.Delivery} just stored. Out: the same as far as is known. */
public class AttemptKeptRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:attempt-kept")
                .routeId("attempt-kept").description("Tries all channels at once, and the applicant's mail beside them;"
                        + " a stored submission is safe if that fails")
                .doTry()
                    .process("setConfirmationApart")
                    .filter(simple("${variable.confirmation} != null"))
                        .wireTap("direct:attempt-confirmation").dynamicUri(false).executorService("deliveries")
                        .end() // of the tap
                    .end()
                    .filter(simple("${body.size} > 0"))
                        .to("direct:attempt-owed")
                    .end()
                    .process("addConfirmation")
                .endDoTry()
                .doCatch(Exception.class) // the sweeper takes up what is stored
                    .log(LoggingLevel.ERROR, "${variable.submissionId} waits for the sweeper: ${exception.stacktrace}")
                    .setBody(simple("${variable.filing.deliveries}"))
                .end();
    }
}
