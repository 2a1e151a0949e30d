package forms;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * A submission of that key is known (variable {@code earlier}): the {@link FormAnswer} is its receipt if the
 * {@link Filing} in the variable {@code filing} holds the same data.
 */
public final class TellEarlier implements Processor {

    @Override
    public void process(Exchange exchange) {
        SpooledSubmission earlier = exchange.getVariable("earlier", SpooledSubmission.class);
        Filing filing = exchange.getVariable("filing", Filing.class);
        if (earlier == null) {
            throw FormRefusal.unavailable(); // it was there a moment ago
        }
        if (!earlier.submission().payloadHash().equals(filing.payloadHash())) {
            throw FormRefusal.because(422, "This client_submission_id was used for other data.");
        }
        exchange.getMessage().setBody(Receipt.of(filing.form(), earlier));
    }
}
