package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: user id. Out: {@code profiles.Profile}, null when there is none or its time has passed. */
public class ReadProfileRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-profile").routeId("read-profile")
                .description("Reads the role of a visitor")
                .threads().executorService("store")
                .doTry()
                    .to("sql:classpath:embedded/read-profile.sql?dataSource=#readers")
                    .process("readProfile")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
