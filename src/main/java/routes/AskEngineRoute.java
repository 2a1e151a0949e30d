package routes;

import chat.UseTurn;
import org.apache.camel.builder.RouteBuilder;

public class AskEngineRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:ask-engine")
                .routeId("ask-engine").description("Asks the tenant's engine: an agent that searches by itself, or a model")
                .choice()
                    .when(simple("${body.question.tenant.engine} == 'agent'"))
                        .multicast(new UseTurn()).parallelProcessing().stopOnException()
                            .to("direct:retrieve-passages", "direct:ask-agent")
                        .end()
                    .otherwise()
                        .to("direct:retrieve-passages")
                        .process("writePrompt")
                        .to("direct:ask-model");
    }
}
