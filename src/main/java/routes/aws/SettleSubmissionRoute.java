package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: submission id; any other id does no harm. Writes its status from its deliveries. */
public class SettleSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:settle-submission").routeId("settle-submission")
                .description("Tells what became of a submission")
                .doTry()
                    .process("settleSubmission")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
