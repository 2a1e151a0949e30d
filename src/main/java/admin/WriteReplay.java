package admin;

import chat.Refusal;
import java.util.List;
import ledger.Delivery;
import ledger.Replay;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Variables {@code submissionId}, {@code channel}, {@code deliveries}; afterwards the body is {@link Replay}. */
final class WriteReplay implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        String channel = exchange.getVariable("channel", String.class);
        List<Delivery> deliveries = exchange.getVariable("deliveries", List.class);
        if (channel != null && deliveries.stream().noneMatch(delivery -> delivery.name().equals(channel))) {
            throw new Refusal(404, "unknown_channel", "The submission has no delivery of that name.");
        }
        exchange.getMessage().setBody(new Replay(exchange.getVariable("submissionId", String.class), channel));
    }
}
