package ledger;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/**
 * Body: leased {@link Delivery}, stays. Sets the variables {@code delivery}, {@code deliveryKind} (checked: there is
 * a route {@code deliver-{kind}}) and clears {@code outcome}, {@code reason} and {@code details}
 * (a Map), in which that route may tell more.
 */
public final class PrepareDelivery implements Processor {
    private final Attempts attempts;

    public PrepareDelivery(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Delivery delivery = exchange.getMessage().getMandatoryBody(Delivery.class);
        exchange.setVariable("delivery", delivery);
        exchange.removeVariable("outcome");
        exchange.removeVariable("reason");
        exchange.removeVariable("details");
        attempts.begin(delivery);
        String kind = delivery.kind();
        if (!kind.matches("[a-z][a-z0-9-]{0,30}") || exchange.getContext().getRoute("deliver-" + kind) == null) {
            throw new UnknownKind(kind);
        }
        exchange.setVariable("deliveryKind", kind);
    }
}
