package channels;

import chat.Json;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Body: text; afterwards the JSON {@code {"text": …}} that incoming webhooks of chats take. What would be a link or
 * call somebody there, {@code <…>}, is escaped.
 */
final class WriteChatMessage implements Processor {

    @Override
    public void process(Exchange exchange) {
        String text = exchange.getMessage().getBody(String.class);
        exchange.getMessage().setBody(Json.write(Json.object().put("text",
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))));
    }
}
