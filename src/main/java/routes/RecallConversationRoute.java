package routes;

import chat.StoreUnavailable;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

public class RecallConversationRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:recall-conversation")
                .routeId("recall-conversation").description("Recalls the session's last turns; goes on without if it cannot")
                .choice()
                    .when(simple("${body.length} < 16")).setBody(simple("${null}"))
                    .otherwise()
                        .doTry()
                            .to("direct:recall-turns")
                        .doCatch(StoreUnavailable.class, RejectedExecutionException.class)
                            .log(LoggingLevel.WARN, "Going on without recall: ${exception.message}")
                            .setBody(simple("${null}"))
                        .end()
                .end();
    }
}
