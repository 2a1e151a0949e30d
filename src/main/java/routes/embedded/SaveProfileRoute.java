package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: {@code profiles.Profile}. Out: the same, safely stored; the time of its creation stays. */
public class SaveProfileRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:save-profile").routeId("save-profile")
                .description("Stores the role of a visitor")
                .doTry()
                    .process("saveProfile")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
