package routes;

import org.apache.camel.builder.RouteBuilder;

public class ShowStatusRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/status?httpMethodRestrict=GET")
                .routeId("show-status").description("Tells the page its title and how far the documents are read")
                .process("readFileRequest")
                .toV("direct:load-tenant", "tenantHash", "tenant")
                .to("direct:describe-knowledge")
                .process("writeStatus");
    }
}
