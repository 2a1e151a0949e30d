package routes;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code forms.FormRequest}; variable {@code tenant}. Out: {@code forms.FormAnswer}. */
public class ValidateFieldRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:validate-field")
                .routeId("validate-field").description("Checks one field as it is typed")
                .process("validateField");
    }
}
