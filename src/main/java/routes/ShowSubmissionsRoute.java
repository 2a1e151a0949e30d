package routes;

import org.apache.camel.builder.RouteBuilder;

public class ShowSubmissionsRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/submissions?httpMethodRestrict=GET")
                .routeId("show-submissions").description("Lists submissions for an administrator, page by page")
                .process("authenticate")
                .process("readSubmissionQuery")
                .to("direct:list-submissions")
                .process("writeSubmissions");
    }
}
