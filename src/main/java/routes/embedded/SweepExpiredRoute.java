package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** Once a day, and soon after each start. */
public class SweepExpiredRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("timer:sweep-expired?delay=60s&period=24h").routeId("sweep-expired")
                .description("Has expired rows deleted once a day")
                .to("direct:delete-expired")
                .log("${body} expired rows deleted");
    }
}
