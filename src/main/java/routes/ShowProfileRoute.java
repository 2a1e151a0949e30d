package routes;

import org.apache.camel.builder.RouteBuilder;

public class ShowProfileRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/profile/{user_id}?httpMethodRestrict=GET")
                .routeId("show-profile").description("Shows a visitor's role and what is recommended to it now")
                .process("readParameters")
                .process("checkUserId")
                .toV("direct:read-profile", "userId", "profile")
                .process("requireProfile")
                .toV("direct:load-tenant", "tenantHash", "tenant")
                .process("checkOrigin")
                .process("tellRecommendations");
    }
}
