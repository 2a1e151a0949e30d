package forms;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Neither the store nor the spool took the submission: nothing is pretended. */
public final class RefuseUnstored implements Processor {

    @Override
    public void process(Exchange exchange) {
        LogSubmission.count(exchange, "failed");
        throw FormRefusal.unavailable();
    }
}
