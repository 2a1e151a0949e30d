package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code chat.TurnRecord}. Out: the same, safely stored. */
public class SaveTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:save-turn").routeId("save-turn")
                .description("Stores a finished turn")
                .doTry()
                    .process("saveTurn")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
