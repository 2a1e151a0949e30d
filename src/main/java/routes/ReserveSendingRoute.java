package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code usage.Reservation}. Out: {@code usage.Usage}; not granted: nothing may be sent. */
public class ReserveSendingRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:reserve-sending").routeId("reserve-sending")
                .description("Reserves one of a limited number of sendings and warns when few are left")
                .setVariable("reservation", body())
                .to("direct:reserve-usage")
                .setVariable("usage", body())
                .process("warnOfUsage")
                .filter(body().isNotNull())
                    .to("direct:raise-alarm")
                .end()
                .setBody(variable("usage"));
    }
}
