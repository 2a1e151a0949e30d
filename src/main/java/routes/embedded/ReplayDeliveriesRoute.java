package routes.embedded;

import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: {@code ledger.Replay}. Out: list of {@code ledger.Delivery} that are due again. */
public class ReplayDeliveriesRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:replay-deliveries").routeId("replay-deliveries")
                .description("Makes deliveries due again that have ended")
                .doTry()
                    .process("replayDeliveries")
                .doCatch(SQLException.class, DataAccessException.class, RejectedExecutionException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
