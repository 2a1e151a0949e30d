package routes;

import org.apache.camel.builder.RouteBuilder;

public class RecordFeedbackRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/feedback?httpMethodRestrict=POST")
                .routeId("record-feedback").description("Takes what a visitor says about an answer, or takes it back")
                .process("readObject")
                .process("readFeedback")
                .to("direct:load-session-tenant")
                .to("direct:find-meant-turn")
                .process("writeFeedback")
                .toV("direct:save-feedback", "feedbackRow", "kept")
                .filter(simple("${variable.kept} == false"))
                    .process("keepApart")
                    .toV("direct:save-feedback", "feedbackRow", "kept")
                .end()
                .process("confirmFeedback");
    }
}
