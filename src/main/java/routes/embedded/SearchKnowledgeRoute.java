package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** Search in the local index. */
public class SearchKnowledgeRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:search-knowledge")
                .precondition("'{{concierge.model.openai.base-url}}' != ''")
                .routeId("search-knowledge")
                .description("Finds the passages of the documents that are nearest to a question")
                .threads().executorService("searchPool")
                .process("searchKnowledge");
    }
}
