package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code outbound.Mail}. Out: SES has taken it. Blocks: channels alone call it. */
public class SendMailRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:send-mail").routeId("send-mail")
                .description("Sends a mail by SES")
                .process("writeMail")
                .process("addressMail")
                .doTry()
                    .to("aws2-ses:sender?amazonSESClient=#ses") // the header names the sender
                    .removeHeaders("CamelAwsSes*")
                .doCatch(SdkException.class)
                    .process("tellSendRefused")
                .end();
    }
}
