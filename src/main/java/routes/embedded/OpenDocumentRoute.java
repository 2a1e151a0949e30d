package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

public class OpenDocumentRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:open-document")
                .routeId("open-document").description("Finds a document in the knowledge folder")
                .process("openDocument");
    }
}
