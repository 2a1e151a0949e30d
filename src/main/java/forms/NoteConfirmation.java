package forms;

import java.util.concurrent.atomic.AtomicReference;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: the attempted {@link Delivery} of a confirmation, or null; noted in the variable {@code confirmed}. */
public final class NoteConfirmation implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        exchange.getVariable("confirmed", AtomicReference.class).set(exchange.getMessage().getBody(Delivery.class));
    }
}
