package routes;

import org.apache.camel.builder.RouteBuilder;

public class UserProfileRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/user-profile?httpMethodRestrict=POST")
                .routeId("user-profile").description("Takes the role of a visitor from pages that know this address")
                .to("direct:update-profile");
    }
}
