package forms;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Any other form action: there is nothing to check. */
public final class AcceptInput implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(FormAnswer.fieldAccepted());
    }
}
