package routes;

import org.apache.camel.builder.RouteBuilder;

public class AnswerQuestionRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:answer-question")
                .routeId("answer-question").description("Checks a question and lets it wait for its turn")
                .setVariable("sessionId", simple("${body.sessionId}"))
                .to("direct:find-tenant")
                .process("checkQuestion")
                .process("takeTurn")
                .to("direct:answer-in-turn");
    }
}
