package routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * In: {@code forms.FormRequest}; variable {@code tenant}. Out: {@code forms.FormAnswer}. Fails with
 * {@code forms.FormRefusal}.
 */
public class SubmitFormRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:submit-form")
                .routeId("submit-form").description("Takes a form once: a repeated one gets the receipt of the first")
                .process("beginFiling")
                .filter(simple("${body.isKeyed}"))
                    .to("direct:find-submission")
                .end()
                .choice()
                    .when(simple("${variable.earlier} != null")).process("tellEarlier")
                    .otherwise().to("direct:file-submission")
                .end();
    }
}
