package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * In: {@code ledger.Delivery} as it is stored after an attempt, null when its lease was lost; stays. Never fails its caller: the delivery itself has ended.
 */
public class SettleDeliveryRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:settle-delivery").routeId("settle-delivery")
                .description("Has the status of a submission follow the end of one of its deliveries")
                .setVariable("settled", body())
                .doTry()
                    .filter(simple("${body} != null && ${body.dueAt} == null"))
                        .filter(simple("${variable.settled.kind} in 'submission,confirmation'"))
                            .setBody(simple("${variable.settled.ownerId}"))
                            .to("direct:settle-submission")
                        .end()
                    .end()
                .endDoTry()
                .doCatch(Exception.class)
                    .log(LoggingLevel.WARN, "The end of ${variable.settled.id} was not told: ${exception.message}")
                .end()
                .setBody(variable("settled"));
    }
}
