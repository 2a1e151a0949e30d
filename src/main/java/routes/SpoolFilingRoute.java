package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** In: variable {@code filing}. Sets the variables {@code fresh} and {@code kept}; see keep-submission. */
public class SpoolFilingRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:spool-filing")
                .routeId("spool-filing").description("Keeps a submission until the store is back, or refuses it")
                .setBody(simple("${variable.filing.spooled}"))
                .doTry()
                    .to("direct:spool-submission")
                    .setVariable("fresh", body())
                    .setVariable("kept", constant("spooled"))
                .doCatch(Exception.class) // whatever the reason: it is not safe, and its visitor hears that
                    .log(LoggingLevel.ERROR, "Submission ${variable.submissionId} is refused: ${exception.stacktrace}")
                    .process("refuseUnstored")
                .end();
    }
}
