package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** Out: {@code ledger.Backlog}. */
public class MeasureOwedRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:measure-owed").routeId("measure-owed")
                .description("Counts what is owed")
                .doTry()
                    .process("measureOwed")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
