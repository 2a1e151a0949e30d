package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code forms.SubmissionQuery}. Out: {@code forms.SubmissionPage}. */
public class ListSubmissionsRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:list-submissions").routeId("list-submissions")
                .description("Lists the submissions of a tenant, newest first")
                .doTry()
                    .process("listSubmissions")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
