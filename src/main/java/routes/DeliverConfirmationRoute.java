package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: leased {@code ledger.Delivery} of a confirmation. It is skipped without an address and above the limit. */
public class DeliverConfirmationRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:deliver-confirmation").routeId("deliver-confirmation")
                .description("Thanks the applicant by mail, a few times an hour at most")
                .setVariable("delivery", body())
                .setBody(simple("${variable.delivery.ownerId}"))
                .to("direct:read-submission")
                .process("takeSubmission")
                .to("direct:load-tenant")
                .process("takeTenant")
                .process("writeConfirmation")
                .filter(body().isNotNull())
                    .process("reserveConfirmation")
                    .toV("direct:reserve-sending", "reservation", "usage")
                    .process("judgeConfirmationUsage")
                    .filter(simple("${variable.usage.granted}"))
                        .process("stillLeased")
                        .process("sendConfirmation")
                    .end()
                .end();
    }
}
