package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code ledger.Replay}. Out: list of {@code ledger.Delivery} that are due again. */
public class ReplayDeliveriesRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:replay-deliveries").routeId("replay-deliveries")
                .description("Makes deliveries due again that have ended")
                .doTry()
                    .process("replayDeliveries")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
