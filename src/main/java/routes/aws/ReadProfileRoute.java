package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: user id. Out: {@code profiles.Profile}, null when there is none or its time has passed. */
public class ReadProfileRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-profile").routeId("read-profile")
                .description("Reads the role of a visitor")
                .doTry()
                    .process("readProfile")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
