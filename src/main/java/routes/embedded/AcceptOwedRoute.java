package routes.embedded;

import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * In: {@code ledger.Acceptance}. Out: {@code ledger.Accepted}. {@code chat.StoreUnavailable} when that cannot be told:
 * perhaps it was written; the same acceptance again does no harm.
 */
public class AcceptOwedRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:accept-owed").routeId("accept-owed")
                .description("Writes a thing and all that is owed for it in one transaction")
                .doTry()
                    .process("acceptOwed")
                .doCatch(SQLException.class, DataAccessException.class, TimeoutException.class,
                        RejectedExecutionException.class)
                    .onWhen(simple("${exception} !is '" + DataIntegrityViolationException.class.getName() + "'"))
                    .process("tellStoreUnavailable")
                .end();
    }
}
