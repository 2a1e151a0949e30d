package routes;

import ledger.LeaseLost;
import ledger.UnknownKind;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * In: leased {@code ledger.Delivery}. Out: the delivery as it is stored after the attempt, null when its lease was
 * lost. The route {@code deliver-{kind}} gets the delivery as body: its normal end means sent (or what its variables
 * {@code outcome} and {@code reason} say), {@code PermanentFailure} parks, any other exception is tried again.
 */
public class AttemptDeliveryRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:attempt-delivery").routeId("attempt-delivery")
                .description("Makes one attempt at something owed and records what came of it")
                .threads().executorService("attempts") // a delivery may block
                .doTry()
                    .process("prepareDelivery")
                    .toD("direct:deliver-${variable.deliveryKind}")
                    .process("deliveryDone")
                .doCatch(UnknownKind.class)
                    .log(LoggingLevel.ERROR, "${exception.message}")
                    .process("deliveryDone")
                .doCatch(LeaseLost.class)
                    .log(LoggingLevel.WARN, "${exception.message}")
                    .process("deliveryDone")
                .doCatch(Exception.class)
                    .process("deliveryDone")
                .end()
                .filter(body().isNotNull())
                    .process("countDelivery")
                    .to("direct:record-outcome")
                    .to("direct:settle-delivery")
                .end();
    }
}
