package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** Out: {@code ledger.Backlog}. */
public class MeasureOwedRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:measure-owed").routeId("measure-owed")
                .description("Counts what is owed")
                .threads().executorService("store")
                .doTry()
                    .to("sql:classpath:embedded/measure-owed.sql?dataSource=#readers")
                    .process("readBacklog")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
