package forms;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: {@link SpooledSubmission}, kept in the variable {@code spooled}; afterwards what is to be accepted. */
final class OfferSpooled implements Processor {
    static final String SPOOLED = "spooled";

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        SpooledSubmission spooled = exchange.getMessage().getMandatoryBody(SpooledSubmission.class);
        exchange.setVariable(SPOOLED, spooled);
        exchange.getMessage().setBody(spooled.acceptance());
    }
}
