package routes.aws;

import org.apache.camel.builder.RouteBuilder;

public class StreamAnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:stream-answer")
                .routeId("stream-answer").description("Streams the answer of a Bedrock model")
                .process("askModel");
    }
}
