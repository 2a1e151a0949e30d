package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code feedback.TurnQuery}. Out: {@code chat.TurnRecord}, null when there is none or its time has passed. */
public class FindTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:find-turn").routeId("find-turn")
                .description("Finds a turn by its message id, else by its answer")
                .doTry()
                    .process("findTurn")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
