package routes.aws;

import java.util.concurrent.TimeoutException;
import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * In: {@code ledger.Acceptance}. Out: {@code ledger.Accepted}. {@code chat.StoreUnavailable} when that cannot be told:
 * perhaps it was written; the same acceptance again does no harm.
 */
public class AcceptOwedRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:accept-owed").routeId("accept-owed")
                .description("Writes a thing and all that is owed for it in one transaction")
                .doTry()
                    .process("acceptOwed")
                .doCatch(SdkException.class, TimeoutException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
