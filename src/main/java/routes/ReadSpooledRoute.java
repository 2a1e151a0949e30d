package routes;

import forms.DamagedSpool;
import java.io.IOException;
import org.apache.camel.builder.RouteBuilder;

/** In: submission id. Out: {@code forms.SpooledSubmission}, null when none of that id is spooled. */
public class ReadSpooledRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-spooled").routeId("read-spooled")
                .description("Reads a submission that waits for the store")
                .threads().executorService("store")
                .doTry()
                    .process("readSpooled")
                .doCatch(IOException.class, DamagedSpool.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
