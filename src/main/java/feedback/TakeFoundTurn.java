package feedback;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** What the store found (variable {@code foundTurn}) is the {@code meantTurn}; if it found none, that stays. */
final class TakeFoundTurn implements Processor {

    @Override
    public void process(Exchange exchange) {
        Object found = exchange.getVariable("foundTurn");
        if (found != null) {
            exchange.setVariable("meantTurn", found);
        }
    }
}
