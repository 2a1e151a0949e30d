package routes;

import org.apache.camel.builder.RouteBuilder;

public class AskEngineRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // passes on what a multicast has marked as dealt with
        from("direct:ask-engine")
                .routeId("ask-engine").description("Asks the tenant's engine: an agent that searches by itself, or a model")
                .choice()
                    .when(simple("${body.question.tenant.engine} == 'agent'")).to("direct:ask-agent")
                    .otherwise().to("direct:ask-model");
    }
}
