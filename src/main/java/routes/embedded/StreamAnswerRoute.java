package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

public class StreamAnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:stream-answer")
                .precondition("'{{concierge.model.openai.base-url}}' == ''")
                .routeId("stream-answer").description("Streams an answer of sentences quoted from the documents")
                .process("answerFromDocuments");
    }
}
