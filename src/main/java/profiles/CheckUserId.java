package profiles;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Checks the variable {@code userId}. */
final class CheckUserId implements Processor {

    @Override
    public void process(Exchange exchange) {
        UserId.check(exchange.getVariable("userId", "", String.class));
    }
}
