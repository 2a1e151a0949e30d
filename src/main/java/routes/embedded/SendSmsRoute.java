package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code outbound.TextMessage}. Out: it lies in the outbox folder. Blocks: channels alone call it. */
public class SendSmsRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:send-sms").routeId("send-sms")
                .description("Keeps a text message as a file of the outbox")
                .process("smsFile")
                .to("file:{{concierge.data}}/outbox/sms?tempPrefix=.&fileExist=Override&eagerDeleteTargetFile=false")
                .process("syncFolders");
    }
}
