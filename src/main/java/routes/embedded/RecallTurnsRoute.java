package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: session id. Out: list of {@code chat.TurnRecord}, at most the last 20, oldest first. */
public class RecallTurnsRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:recall-turns").routeId("recall-turns")
                .description("Recalls the last turns of a session")
                .threads().executorService("store")
                .doTry()
                    .to("sql:classpath:embedded/recall-turns.sql?dataSource=#readers")
                    .process("readTurns")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
