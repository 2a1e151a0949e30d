package routes.aws;

import chat.UseTurn;
import org.apache.camel.builder.RouteBuilder;

public class AskAgentRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:ask-agent")
                .routeId("ask-agent").description("Streams the agent's answer; a search beside it gives the scores")
                .multicast(new UseTurn()).parallelProcessing().stopOnException()
                    .to("direct:retrieve-passages", "direct:invoke-agent");
    }
}
