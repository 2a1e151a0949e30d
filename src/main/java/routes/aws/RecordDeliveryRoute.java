package routes.aws;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code ledger.Outcome}. Out: the delivery as stored; null when the lease is not ours any more. */
public class RecordDeliveryRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:record-delivery").routeId("record-delivery")
                .description("Writes how an attempt ended")
                .process("recordDelivery");
    }
}
