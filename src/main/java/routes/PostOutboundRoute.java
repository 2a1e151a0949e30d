package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code outbound.Post}. Out: the status, 2xx. */
public class PostOutboundRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:post-outbound").routeId("post-outbound")
                .description("Posts to an address outside, checked; on a laptop hosts that nobody owns have a folder")
                .choice()
                    .when(method("postStays", "here")).to("direct:keep-post") // embedded alone
                    .otherwise().process("postOutbound");
    }
}
