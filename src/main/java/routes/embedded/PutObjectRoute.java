package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code outbound.StoredObject}. Out: it lies in the folder of its bucket. Blocks: channels alone call it. */
public class PutObjectRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:put-object").routeId("put-object")
                .description("Keeps an object as a file")
                .process("objectFile")
                .to("file:{{concierge.data}}/objects?tempPrefix=.&fileExist=Override&eagerDeleteTargetFile=false")
                .process("syncFolders")
                .setVariable("outcome", constant("stored"));
    }
}
