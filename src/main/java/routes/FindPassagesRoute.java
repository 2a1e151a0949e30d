package routes;

import org.apache.camel.builder.RouteBuilder;

public class FindPassagesRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:find-passages")
                .routeId("find-passages").description("Searches the documents, remembering what was found for a while")
                .process("findPassages");
    }
}
