package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: {@code feedback.TurnQuery}. Out: {@code chat.TurnRecord}, null when there is none or its time has passed. */
public class FindTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:find-turn").routeId("find-turn")
                .description("Finds a turn by its message id, else by its answer")
                .threads().executorService("store")
                .doTry()
                    .to("sql:classpath:embedded/find-turn.sql?dataSource=#readers")
                    .process("findTurn")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
