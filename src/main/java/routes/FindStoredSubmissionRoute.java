package routes;

import chat.StoreUnavailable;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** In: variable {@code submissionId}. Out: variable {@code earlier} if it is stored. */
public class FindStoredSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:find-stored-submission")
                .routeId("find-stored-submission").description("Looks for a submission and its deliveries in the store")
                .doTry()
                    .toV("direct:read-submission", "submissionId", "stored")
                    .filter(simple("${variable.stored} != null"))
                        .toV("direct:list-deliveries", "submissionId", "deliveries")
                        .process("gatherEarlier")
                    .end()
                .endDoTry()
                .doCatch(StoreUnavailable.class, RejectedExecutionException.class)
                    .log(LoggingLevel.WARN, "Submission ${variable.submissionId} cannot be looked for: ${exception.message}")
                .end();
    }
}
