package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code ledger.Delivery}. Out: it, leased to the caller; null when it is not owed or leased by another. */
public class LeaseDeliveryRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:lease-delivery").routeId("lease-delivery")
                .description("Leases one delivery")
                .process("leaseDelivery");
    }
}
