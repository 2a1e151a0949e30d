package routes;

import chat.KnowledgeUnavailable;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

public class RetrievePassagesRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:retrieve-passages")
                .routeId("retrieve-passages").description("Finds passages for the question; goes on without if it cannot")
                .process("writeKnowledgeQuery")
                .doTry()
                    .toV("direct:find-passages", "knowledgeQuery", "passages")
                    .process("keepPassages")
                .doCatch(KnowledgeUnavailable.class)
                    .log(LoggingLevel.WARN, "Answering without passages: ${exception.message}")
                    .setBody(variable("turn")) // toV leaves the query there when it fails
                .end();
    }
}
