package routes;

import org.apache.camel.builder.RouteBuilder;

public class AnswerInTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:answer-in-turn")
                .routeId("answer-in-turn").description("Recall, retrieve, prompt, ask, stream, rate, offer, split, log")
                .throttle(simple("{{concierge.chat.running-answers}}")).concurrentRequestsMode().rejectExecution(true)
                .setVariable("sessionId", simple("${body.question.sessionId}"))
                .toV("direct:recall-conversation", "sessionId", "recalled")
                .process("keepHistory")
                .process("startAnswer")
                .to("direct:ask-engine")
                .process("rateConfidence")
                .to("direct:offer-buttons")
                .process("closeAnswer")
                .to("direct:log-turn")
                .process("endAnswer");
    }
}
