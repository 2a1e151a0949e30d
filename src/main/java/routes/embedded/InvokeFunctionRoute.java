package routes.embedded;

import org.apache.camel.builder.RouteBuilder;

/** In: {@code outbound.FunctionCall}. Out: it lies in the outbox folder. Blocks: channels alone call it. */
public class InvokeFunctionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:invoke-function").routeId("invoke-function")
                .description("Keeps the call of a function as a file of the outbox")
                .process("functionFile")
                .to("file:{{concierge.data}}/outbox/functions?tempPrefix=.&fileExist=Override&eagerDeleteTargetFile=false")
                .process("syncFolders")
                .setVariable("outcome", constant("invoked"));
    }
}
