package chat;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes what was found (variable {@code passages}) into the turn. */
public final class KeepPassages implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Passage> found = exchange.getVariable("passages", List.class);
        exchange.getMessage().getBody(Turn.class).passages(found == null ? List.of() : found);
    }
}
