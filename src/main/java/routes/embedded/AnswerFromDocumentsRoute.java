package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** The engine that needs no model. */
public class AnswerFromDocumentsRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:answer-from-documents").routeId("answer-from-documents")
                .description("Answers a question with sentences of the documents")
                .process("answerFromDocuments");
    }
}
