package channels;

import java.util.Map;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import outbound.Post;

/**
 * Body: JSON as text or bytes; afterwards the {@link Post} of it to the setting {@code url}. The header
 * {@code webhook-id} is the same at every attempt.
 */
final class WritePost implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(new Post(WriteWebhook.address(ChannelVariables.setting(exchange, "url")),
                Map.of("Content-Type", "application/json; charset=utf-8", "webhook-id",
                        exchange.getVariable("delivery", Delivery.class).id()),
                exchange.getMessage().getBody(byte[].class)));
    }
}
