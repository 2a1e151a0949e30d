package routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * In: leased {@code ledger.Delivery} of a submission. A normal end means what the channel told in the variables
 * {@code outcome}, {@code reason} and {@code details}; {@code PermanentFailure} parks, anything else is tried again.
 */
public class DeliverSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:deliver-submission").routeId("deliver-submission")
                .description("Hands a submission to one of its form's channels, within the channel's time")
                .setVariable("delivery", body())
                .setBody(simple("${variable.delivery.ownerId}"))
                .to("direct:read-submission")
                .process("takeSubmission")
                .to("direct:load-tenant")
                .process("takeTenant")
                .process("awaitChannels")
                .process("prepareCall")
                .process("stillLeased")
                .process("callChannel");
    }
}
