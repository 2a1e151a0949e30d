package routes;

import java.io.IOException;
import org.apache.camel.builder.RouteBuilder;

/**
 * In: {@code forms.SpooledSubmission}. Out: true when it is kept now, false when one of its id is there already;
 * {@code chat.StoreUnavailable} when it cannot be kept either.
 */
public class SpoolSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:spool-submission").routeId("spool-submission")
                .description("Keeps a submission safely while the store is down")
                .threads().executorService("store")
                .doTry()
                    .process("keepSpooled")
                .doCatch(IOException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
