package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The store has no such document. */
public final class RefuseDocument implements Processor {

    @Override
    public void process(Exchange exchange) {
        throw exchange.getMessage().getBody(DocumentQuery.class).notFound();
    }
}
