package routes.aws;

import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** In: {@code chat.TurnRecord}. Out: the same, safely stored. */
public class SaveTurnRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:save-turn").routeId("save-turn")
                .description("Stores a finished turn")
                .threads().executorService("store")
                .doTry()
                    .process("turnItem")
                    .to("aws2-ddb:{{concierge.aws.session-logs-table}}?operation=PutItem"
                            + "&amazonDDBClient=#dynamoDb&enabledInitialDescribeTable=false")
                    .removeHeaders("CamelAwsDdb*")
                .doCatch(SdkException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
