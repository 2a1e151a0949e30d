package routes;

import org.apache.camel.builder.RouteBuilder;

public class ShowRecommendationsRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/recommendations?httpMethodRestrict=GET")
                .routeId("show-recommendations").description("Shows what is recommended to a role")
                .process("readParameters")
                .toV("direct:load-tenant", "tenantHash", "tenant")
                .process("checkOrigin")
                .process("tellRecommendations");
    }
}
