package routes;

import org.apache.camel.builder.RouteBuilder;

public class ServeFileRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/files/{name}?httpMethodRestrict=GET")
                .routeId("serve-file").description("Opens a source document of the visitor's tenant")
                .process("readFileRequest")
                .toV("direct:load-tenant", "tenantHash", "tenant")
                .process("writeDocumentQuery")
                .to("direct:open-document")
                .process("describeDocument");
    }
}
