package routes.aws;

import org.apache.camel.builder.RouteBuilder;

public class SearchKnowledgeRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:search-knowledge")
                .routeId("search-knowledge").description("Retrieves passages from a Bedrock knowledge base")
                .process("retrievePassages");
    }
}
