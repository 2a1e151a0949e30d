package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Action {@code submitEmail}, while no desk takes addresses. */
public final class RefuseAddress implements Processor {

    @Override
    public void process(Exchange exchange) {
        throw new Refusal(501, "not_available", "Addresses cannot be taken here yet. Nothing was stored.");
    }
}
