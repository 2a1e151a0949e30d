package routes.embedded;

import jakarta.mail.MessagingException;
import org.apache.camel.builder.RouteBuilder;

/** In: {@code outbound.Mail}. Out: the mail server has taken it. Blocks: channels alone call it. */
public class SendSmtpMailRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:send-mail")
                .precondition("'{{concierge.mail.smtp-host}}' != ''")
                .routeId("send-smtp-mail").description("Sends a mail by the mail server")
                .process("writeMail")
                .doTry()
                    .to("smtp:{{concierge.mail.smtp-host}}:{{concierge.mail.smtp-port}}?javaMailSender=#smtpSender")
                .doCatch(MessagingException.class)
                    .process("tellMailRefused")
                .end();
    }
}
