package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** DynamoDB deletes expired rows by itself; SQLite needs this. */
public class DeleteExpiredRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("timer:delete-expired?delay=60s&period=24h").routeId("delete-expired")
                .description("Deletes the rows whose retention has passed, once a day")
                .process("deleteExpired")
                .log("${body} expired rows deleted");
    }
}
