package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * In: variables {@code confirmation}, a {@code ledger.Delivery} just stored, and {@code confirmed}, where its end is
 * noted. Nobody waits for it.
 */
public class AttemptConfirmationRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:attempt-confirmation")
                .routeId("attempt-confirmation").description("Tries the applicant's mail beside the channels")
                .doTry()
                    .setBody(variable("confirmation"))
                    .to("direct:lease-delivery")
                    .filter(body().isNotNull())
                        .to("direct:attempt-delivery")
                    .end()
                    .process("noteConfirmation")
                .endDoTry()
                .doCatch(Exception.class) // the sweeper takes up what is stored
                    .log(LoggingLevel.WARN, "${variable.confirmation.id} waits for the sweeper: ${exception.message}")
                .end();
    }
}
