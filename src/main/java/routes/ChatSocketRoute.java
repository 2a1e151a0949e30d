package routes;

import org.apache.camel.builder.RouteBuilder;

public class ChatSocketRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("vertx-websocket:/chat?fireWebSocketConnectionEvents=true")
                .routeId("chat-socket").description("Takes a visitor's message from a WebSocket")
                .process("readFrame")
                .choice()
                    .when(simple("${variable.action} == 'sendMessage'")).to("direct:answer-question")
                    .when(simple("${variable.action} in 'validateField,submitForm'"))
                        .process("readFormFrame").to("direct:handle-form")
                    .when(simple("${variable.action} == 'submitEmail'")).process("refuseAddress")
                    .when(simple("${variable.action} == 'stop'")).process("stopAnswer")
                    .when(simple("${variable.action} == 'resume'")).process("readResume").to("direct:resume-answer")
                    .when(simple("${variable.action} == 'ping'")).process("answerPing")
                    .otherwise().process("refuseAction");
    }
}
