package routes;

import org.apache.camel.builder.RouteBuilder;

/** Body stays. Variable {@code outcome} is {@code skipped} when the tenant's month is used up. */
public class ReserveTextMessageRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:reserve-text-message").routeId("reserve-text-message")
                .description("Counts a text message within the tenant's month before it is sent")
                .process("reserveText")
                .toV("direct:reserve-sending", "reservation", "usage")
                .process("judgeTextUsage");
    }
}
