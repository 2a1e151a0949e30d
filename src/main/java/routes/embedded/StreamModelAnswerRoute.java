package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

public class StreamModelAnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:stream-answer")
                .precondition("'{{concierge.model.openai.base-url}}' != ''")
                .routeId("stream-model-answer").description("Streams the answer of an OpenAI-compatible server")
                .process("askOpenAi");
    }
}
