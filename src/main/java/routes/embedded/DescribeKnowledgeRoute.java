package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

public class DescribeKnowledgeRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:describe-knowledge")
                .routeId("describe-knowledge").description("Tells how far the knowledge folder is read")
                .process("describeLibrary");
    }
}
