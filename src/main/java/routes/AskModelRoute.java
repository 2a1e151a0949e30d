package routes;

import org.apache.camel.builder.RouteBuilder;

public class AskModelRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:ask-model")
                .routeId("ask-model").description("Finds passages, writes the prompt and streams the model's answer")
                .to("direct:retrieve-passages")
                .process("writePrompt")
                .to("direct:stream-answer");
    }
}
