package routes;

import org.apache.camel.builder.RouteBuilder;

/** Body stays; needs the variable {@code reservation} of reserve-text-message. */
public class ReleaseTextMessageRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:release-text-message").routeId("release-text-message")
                .description("Gives a counted text message back that was definitely not sent")
                .toV("direct:release-usage", "reservation", "released");
    }
}
