package routes.embedded;

import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: {@code usage.Reservation}. What its delivery has reserved is given back, once. */
public class ReleaseUsageRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:release-usage").routeId("release-usage")
                .description("Gives a sending back that was never made")
                .doTry()
                    .process("releaseUsage")
                .doCatch(SQLException.class, DataAccessException.class, RejectedExecutionException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
