package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code usage.Reservation}. What its delivery has reserved is given back, once. */
public class ReleaseUsageRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:release-usage").routeId("release-usage")
                .description("Gives a sending back that was never made")
                .doTry()
                    .process("releaseUsage")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
