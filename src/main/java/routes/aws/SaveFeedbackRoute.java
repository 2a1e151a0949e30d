package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * In: {@code feedback.FeedbackRow}. Out: true when it is written (or removed) with the sentiment of its turn, both or
 * neither; false when the message id is taken by another session: then nothing was done.
 */
public class SaveFeedbackRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:save-feedback").routeId("save-feedback")
                .description("Keeps, changes or removes feedback, and sets the sentiment of its turn")
                .doTry()
                    .process("saveFeedback")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
