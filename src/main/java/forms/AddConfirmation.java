package forms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: list of {@link Delivery}; the one in the variable {@code confirmed} joins it if it is known by now. */
public final class AddConfirmation implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        Object known = exchange.getVariable("confirmed", AtomicReference.class).get();
        if (known != null) {
            List<Delivery> all = new ArrayList<>(exchange.getMessage().getBody(List.class));
            all.add((Delivery) known);
            exchange.getMessage().setBody(all);
        }
    }
}
