package routes;

import chat.StoreUnavailable;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * In: variables {@code submissionId} and {@code filing}. Out: the filing; variable {@code earlier}, a
 * {@code forms.SpooledSubmission}, null when none is known.
 */
public class FindSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:find-submission")
                .routeId("find-submission").description("Looks for a submission in the spool and in the store")
                .doTry()
                    .toV("direct:read-spooled", "submissionId", "earlier")
                .doCatch(StoreUnavailable.class, RejectedExecutionException.class)
                    .log(LoggingLevel.WARN, "The spool cannot be read: ${exception.message}")
                .end()
                .filter(simple("${variable.earlier} == null"))
                    .to("direct:find-stored-submission")
                .end()
                .setBody(variable("filing")); // a failed toV leaves its own body behind
    }
}
