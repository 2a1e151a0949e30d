package routes;

import org.apache.camel.builder.RouteBuilder;

public class InvokeRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/invoke?httpMethodRestrict=POST")
                .routeId("invoke").description("Takes a visitor's message from a page that reads server-sent events")
                .process("readInvocation")
                .choice()
                    .when(simple("${variable.formMode}")).to("direct:handle-form")
                    .otherwise().to("direct:answer-question")
                .end();
    }
}
