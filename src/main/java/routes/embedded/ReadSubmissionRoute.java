package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: submission id. Out: {@code forms.Submission}, null when there is none or its time has passed. */
public class ReadSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-submission").routeId("read-submission")
                .description("Reads a submission")
                .threads().executorService("store")
                .doTry()
                    .to("sql:classpath:embedded/read-submission.sql?dataSource=#readers")
                    .process("readSubmission")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
