package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code chat.TurnRecord}. Out: the same, safely stored. */
public class SaveTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:save-turn").routeId("save-turn")
                .description("Stores a finished turn")
                .process("saveTurn");
    }
}
