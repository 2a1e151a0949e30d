package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code usage.Reservation}. Out: {@code usage.Usage}. */
public class ReserveUsageRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:reserve-usage").routeId("reserve-usage")
                .description("Reserves one of a limited number of sendings, once a delivery")
                .doTry()
                    .process("reserveUsage")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
