package routes;

import org.apache.camel.builder.RouteBuilder;

public class FailAnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:fail-answer")
                .routeId("fail-answer").description("Tells the visitor that the answer failed, and stores how far it got")
                .process("failAnswer")
                .filter(body().isNotNull())
                    .to("direct:log-turn")
                    .process("endAnswer")
                .end();
    }
}
