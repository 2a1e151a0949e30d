package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code forms.Filing}. Out: {@code forms.FormAnswer}. Fails with {@code forms.FormRefusal}. */
public class FileSubmissionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:file-submission")
                .routeId("file-submission").description("Checks a form, keeps it, delivers it and writes its receipt")
                .process("completeFiling")
                .to("direct:keep-submission")
                .choice()
                    .when(simple("${variable.fresh} == false"))
                        .to("direct:find-submission")
                        .process("tellEarlier")
                    .when(simple("${variable.kept} == 'stored'"))
                        .process("logSubmission")
                        .to("direct:attempt-kept")
                        .process("writeReceipt")
                    .otherwise()
                        .process("logSubmission")
                        .process("writeReceipt")
                .end();
    }
}
