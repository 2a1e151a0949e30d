package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code outbound.Mail}. Out: it lies in the outbox folder. Blocks: channels alone call it. */
public class SendMailRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:send-mail")
                .precondition("'{{concierge.mail.smtp-host}}' == ''")
                .routeId("send-mail").description("Keeps a mail as a file of the outbox")
                .process("writeMail")
                .process("mailFile")
                .to("file:{{concierge.data}}/outbox/mail?tempPrefix=.&fileExist=Override&eagerDeleteTargetFile=false")
                .process("syncFolders");
    }
}
