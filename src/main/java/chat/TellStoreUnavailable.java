package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Turns the failure of a platform's store into the one that flows know. */
public final class TellStoreUnavailable implements Processor {

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        throw new StoreUnavailable(String.valueOf(cause), cause);
    }
}
