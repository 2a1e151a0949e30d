package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code outbound.FunctionCall}. Out: Lambda has taken it. Blocks: channels alone call it. */
public class InvokeFunctionRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:invoke-function").routeId("invoke-function")
                .description("Calls a function of Lambda and does not wait for its end")
                .process("writeCall")
                .doTry()
                    .to("aws2-lambda:function?operation=invokeFunction&pojoRequest=true" // the request names it
                            + "&awsLambdaClient=#lambda")
                    .setVariable("outcome", constant("invoked"))
                .doCatch(SdkException.class)
                    .process("tellSendRefused")
                .end();
    }
}
