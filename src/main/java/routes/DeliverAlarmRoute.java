package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code ledger.Delivery} whose owner is an alarm. */
public class DeliverAlarmRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:deliver-alarm").routeId("deliver-alarm")
                .description("Tells an operator of an alarm")
                .setBody(simple("${body.ownerId}"))
                .to("direct:read-alarm")
                .process("takeAlarm")
                .to("direct:publish-alarm");
    }
}
