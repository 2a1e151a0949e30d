package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: {@code forms.SubmissionQuery}. Out: {@code forms.SubmissionPage}. */
public class ListSubmissionsRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:list-submissions").routeId("list-submissions")
                .description("Lists the submissions of a tenant, newest first")
                .threads().executorService("store")
                .doTry()
                    .process("listSubmissions")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
