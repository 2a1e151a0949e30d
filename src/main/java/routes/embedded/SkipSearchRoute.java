package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** Quoting needs sentences, not passages: that engine searches by itself, and one search is enough. */
public class SkipSearchRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:search-knowledge")
                .precondition("'{{concierge.model.openai.base-url}}' == ''")
                .routeId("skip-search")
                .description("Leaves the search to the engine that quotes")
                .setBody(simple("${null}"));
    }
}
