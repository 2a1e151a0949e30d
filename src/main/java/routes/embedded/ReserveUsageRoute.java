package routes.embedded;

import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: {@code usage.Reservation}. Out: {@code usage.Usage}. */
public class ReserveUsageRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:reserve-usage").routeId("reserve-usage")
                .description("Reserves one of a limited number of sendings, once a delivery")
                .doTry()
                    .process("reserveUsage")
                .doCatch(SQLException.class, DataAccessException.class, RejectedExecutionException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
