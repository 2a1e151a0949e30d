package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

public class SearchKnowledgeRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:search-knowledge")
                .routeId("search-knowledge").description("Searches the index of the knowledge folder")
                .threads().executorService("store")
                .process("searchKnowledge");
    }
}
