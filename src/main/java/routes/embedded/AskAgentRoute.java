package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

public class AskAgentRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:ask-agent")
                .routeId("ask-agent").description("There is no agent here: the local engine answers")
                .to("direct:ask-model");
    }
}
