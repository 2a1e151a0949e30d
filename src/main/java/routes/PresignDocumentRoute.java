package routes;

import org.apache.camel.builder.RouteBuilder;

public class PresignDocumentRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/presigned-url?httpMethodRestrict=POST")
                .routeId("presign-document").description("Tells the published page where a clicked source opens")
                .process("readPresign")
                .toV("direct:load-tenant", "tenantHash", "tenant")
                .process("writeDocumentQuery")
                .to("direct:open-document")
                .process("writePresigned");
    }
}
