package routes;

import org.apache.camel.builder.RouteBuilder;

public class AnswerQuestionRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:answer-question")
                .routeId("answer-question").description("Checks a question and lets it wait for its turn")
                .setVariable("sessionId", simple("${body.sessionId}"))
                .filter(simple("${variable.tenantHash} == null && ${variable.sessionId} != null"))
                    .toV("direct:recall-conversation", "sessionId", "recalled")
                    .process("takeRecalledTenant")
                .end()
                .toV("direct:load-tenant", "tenantHash", "tenant")
                .process("checkQuestion")
                .process("takeTurn")
                .to("direct:answer-in-turn");
    }
}
