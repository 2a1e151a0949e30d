package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: how many. Out: list of {@code ledger.Delivery} that are due, leased to the caller. */
public class TakeDueDeliveriesRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:take-due-deliveries").routeId("take-due-deliveries")
                .description("Leases deliveries whose time has come")
                .process("takeDueDeliveries");
    }
}
