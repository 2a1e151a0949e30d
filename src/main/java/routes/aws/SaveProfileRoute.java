package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code profiles.Profile}. Out: the same, safely stored; the time of its creation stays. */
public class SaveProfileRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:save-profile").routeId("save-profile")
                .description("Stores the role of a visitor")
                .doTry()
                    .process("saveProfile")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
