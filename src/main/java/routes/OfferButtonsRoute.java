package routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

public class OfferButtonsRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:offer-buttons")
                .routeId("offer-buttons").description("Chooses what is offered below the answer; its failure costs the buttons only")
                .doTry()
                    .process("offerButtons")
                .doCatch(RuntimeException.class) // of any kind: the answer is good without them
                    .log(LoggingLevel.WARN, "No buttons for ${body.question.messageId}: ${exception.message}")
                .end();
    }
}
