package routes;

import chat.StoreUnavailable;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * In: {@code forms.Filing}, checked; also in the variable {@code filing}. Out: its deliveries. Sets the variables
 * {@code fresh} (false: one of that id was kept before, nothing was done) and {@code kept} (stored or spooled).
 */
public class KeepSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:keep-submission")
                .routeId("keep-submission").description("Stores a submission and what is owed for it, else spools it")
                .doTry()
                    .setBody(simple("${body.spooled.acceptance}"))
                    .to("direct:accept-owed")
                    .setVariable("fresh", simple("${body.fresh}"))
                    .setVariable("kept", constant("stored"))
                .doCatch(StoreUnavailable.class, RejectedExecutionException.class)
                    .log(LoggingLevel.ERROR, "Submission ${variable.submissionId} is not stored: ${exception.message}")
                    .to("direct:spool-filing")
                .end()
                .setBody(simple("${variable.filing.deliveries}"));
    }
}
