package routes;

import forms.FormRefusal;
import org.apache.camel.builder.RouteBuilder;

/** In: {@code forms.FormRequest}; variable {@code tenantHash}, may be null. The client gets its answer. */
public class HandleFormRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:handle-form")
                .routeId("handle-form").description("Checks a field or takes a form, without a model, and answers")
                .setVariable("sessionId", simple("${body.sessionId}"))
                .to("direct:find-tenant")
                .process("checkFormRequest")
                .doTry()
                    .choice()
                        .when(simple("${body.action} == 'validate_field'")).to("direct:validate-field")
                        .when(simple("${body.action} == 'submit_form'")).to("direct:submit-form")
                        .otherwise().process("acceptInput")
                    .end()
                .endDoTry()
                .doCatch(FormRefusal.class)
                    .process("writeFormRefusal")
                .end()
                .process("tellFormAnswer");
    }
}
