package routes;

import org.apache.camel.builder.RouteBuilder;

public class ResumeAnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:resume-answer")
                .routeId("resume-answer").description("Replays what a returning reader missed, then goes on live")
                .toV("direct:recall-conversation", "sessionId", "recalled")
                .process("resumeAnswer");
    }
}
