package routes;

import org.apache.camel.builder.RouteBuilder;

public class UpdateProfileRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:update-profile")
                .routeId("update-profile").description("Stores a visitor's role and tells what is recommended to it")
                .process("readObject")
                .process("readProfileRequest")
                .to("direct:load-session-tenant")
                .process("writeProfile")
                .toV("direct:save-profile", "profile", "saved")
                .process("tellRecommendations");
    }
}
