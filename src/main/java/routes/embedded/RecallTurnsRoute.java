package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: session id. Out: list of {@code chat.TurnRecord}, at most the last 20, oldest first. */
public class RecallTurnsRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:recall-turns").routeId("recall-turns")
                .description("Recalls the last turns of a session")
                .threads().executorService("store")
                .to("sql:classpath:embedded/recall-turns.sql?dataSource=#readers")
                .process("readTurns");
    }
}
