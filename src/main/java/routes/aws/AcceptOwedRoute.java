package routes.aws;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code ledger.Acceptance}. Out: {@code ledger.Accepted}. */
public class AcceptOwedRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:accept-owed").routeId("accept-owed")
                .description("Writes a thing and all that is owed for it in one transaction")
                .process("acceptOwed");
    }
}
