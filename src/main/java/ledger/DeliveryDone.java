package ledger;

import chat.Json;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes the {@link Outcome} of the attempt in variable {@code delivery}; null when its lease was lost before it began. */
public final class DeliveryDone implements Processor {
    private final Attempts attempts;

    public DeliveryDone(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void process(Exchange exchange) {
        Delivery delivery = exchange.getVariable("delivery", Delivery.class);
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        exchange.getMessage().setBody(failure == null
                ? attempts.delivered(delivery, exchange.getVariable("outcome", String.class),
                        exchange.getVariable("reason", String.class),
                        details(exchange.getVariable("details", Map.class)))
                : failure instanceof LeaseLost ? attempts.unbegun(delivery) : attempts.failed(delivery, failure));
    }

    private static String details(Map<?, ?> told) {
        return told == null || told.isEmpty() ? null : Json.write(told);
    }
}
