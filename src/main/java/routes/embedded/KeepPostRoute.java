package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code outbound.Post}. Out: status 202; it lies in the outbox folder. Blocks: channels alone call it. */
public class KeepPostRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:keep-post").routeId("keep-post")
                .description("Keeps a post to a host that nobody owns as a file of the outbox")
                .process("postFile")
                .to("file:{{concierge.data}}/outbox/posts?tempPrefix=.&fileExist=Override&eagerDeleteTargetFile=false")
                .process("syncFolders")
                .setBody(constant(202))
                .setVariable("outcome", constant("stored"));
    }
}
