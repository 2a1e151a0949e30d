package routes.aws;

import org.apache.camel.builder.RouteBuilder;

/** In: owner id. Out: list of {@code ledger.Delivery}, by name. */
public class ListDeliveriesRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:list-deliveries").routeId("list-deliveries")
                .description("Lists what is or was owed for one thing")
                .process("listDeliveries");
    }
}
