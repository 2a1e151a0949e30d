package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: session id. Out: list of {@code chat.TurnRecord}, at most the last 20, oldest first. */
public class RecallTurnsRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:recall-turns").routeId("recall-turns")
                .description("Recalls the last turns of a session")
                .doTry()
                    .process("recallTurns")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
