package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code outbound.TextMessage}. Out: SNS has taken it. Blocks: channels alone call it. */
public class SendSmsRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:send-sms").routeId("send-sms")
                .description("Sends a text message by SNS")
                .doTry()
                    .process("sendText")
                .doCatch(SdkException.class)
                    .process("tellSendRefused")
                .end();
    }
}
