package routes;

import org.apache.camel.builder.RouteBuilder;

public class ReplaySubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/submissions/{submission_id}/replay?httpMethodRestrict=POST")
                .routeId("replay-submission").description("Makes what was parked or skipped due again, or one channel")
                .process("authenticate")
                .process("readSubmissionId")
                .toV("direct:read-submission", "submissionId", "submission")
                .process("requireSubmission")
                .toV("direct:list-deliveries", "submissionId", "deliveries")
                .process("writeReplay")
                .to("direct:replay-deliveries")
                .process("tellReplayed");
    }
}
