package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: submission id. Out: {@code forms.Submission}, null when there is none or its time has passed. */
public class ReadSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-submission").routeId("read-submission")
                .description("Reads a submission")
                .doTry()
                    .process("readSubmission")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
