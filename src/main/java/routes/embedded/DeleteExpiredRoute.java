package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** Out: how many rows were deleted. DynamoDB deletes expired rows by itself; SQLite needs this. */
public class DeleteExpiredRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:delete-expired").routeId("delete-expired")
                .description("Deletes the rows whose retention has passed")
                .process("deleteExpired");
    }
}
