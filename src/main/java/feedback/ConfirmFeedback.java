package feedback;

import chat.Json;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells that what the visitor said is stored. */
final class ConfirmFeedback implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setHeader("Content-Type", "application/json; charset=utf-8");
        exchange.getMessage().setBody(Json.write(Json.object().put("message", "Feedback recorded successfully")));
    }
}
