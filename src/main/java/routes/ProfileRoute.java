package routes;

import org.apache.camel.builder.RouteBuilder;

public class ProfileRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/profile?httpMethodRestrict=POST")
                .routeId("profile").description("Takes the role that a visitor has chosen")
                .to("direct:update-profile");
    }
}
