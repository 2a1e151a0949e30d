package routes.embedded;

import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: submission id; any other id does no harm. Writes its status from its deliveries. */
public class SettleSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:settle-submission").routeId("settle-submission")
                .description("Tells what became of a submission")
                .doTry()
                    .process("settleSubmission")
                .doCatch(SQLException.class, DataAccessException.class, RejectedExecutionException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
