package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: {@code chat.TurnRecord}. Out: the same, safely stored. */
public class SaveTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:save-turn").routeId("save-turn")
                .description("Stores a finished turn")
                .doTry()
                    .process("saveTurn")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
