package routes;

import org.apache.camel.builder.RouteBuilder;

public class ShowSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/submissions/{submission_id}?httpMethodRestrict=GET")
                .routeId("show-submission").description("Shows an administrator a submission and where its deliveries stand")
                .process("authenticate")
                .process("readSubmissionId")
                .toV("direct:read-submission", "submissionId", "submission")
                .process("requireSubmission")
                .toV("direct:list-deliveries", "submissionId", "deliveries")
                .process("writeSubmission");
    }
}
