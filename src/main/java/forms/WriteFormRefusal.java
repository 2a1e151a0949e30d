package forms;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** A {@link FormRefusal} was thrown: its {@link FormAnswer} becomes the body. */
public final class WriteFormRefusal implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, FormRefusal.class).answer());
    }
}
