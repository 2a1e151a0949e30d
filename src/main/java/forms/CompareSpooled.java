package forms;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: {@link Submission} in the store; passes when it is the same as the one in the variable {@code spooled}. */
final class CompareSpooled implements Processor {

    @Override
    public void process(Exchange exchange) throws SpoolConflict {
        Submission stored = exchange.getMessage().getBody(Submission.class);
        Submission spooled = exchange.getVariable(OfferSpooled.SPOOLED, SpooledSubmission.class).submission();
        if (stored == null || !stored.payloadHash().equals(spooled.payloadHash())) {
            throw new SpoolConflict(spooled.submissionId());
        }
    }
}
