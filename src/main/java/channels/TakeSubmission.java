package channels;

import forms.Submission;
import ledger.Delivery;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: {@link Submission} or nothing; kept in the variable {@code submission}, afterwards its tenant's hash. */
final class TakeSubmission implements Processor {

    @Override
    public void process(Exchange exchange) {
        Submission submission = exchange.getMessage().getBody(Submission.class);
        if (submission == null) {
            throw new PermanentFailure("The submission "
                    + exchange.getVariable("delivery", Delivery.class).ownerId() + " is no longer stored");
        }
        exchange.setVariable("submission", submission);
        exchange.getMessage().setBody(submission.tenantHash());
    }
}
