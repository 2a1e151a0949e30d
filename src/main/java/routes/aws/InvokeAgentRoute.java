package routes.aws;

import org.apache.camel.builder.RouteBuilder;

public class InvokeAgentRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:invoke-agent")
                .routeId("invoke-agent").description("Streams the answer of a Bedrock agent")
                .process("askAgent");
    }
}
