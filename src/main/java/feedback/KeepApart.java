package feedback;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * The id of the variable {@code feedbackRow} is taken by another session. Two pages may make up the same number, so
 * such a row gets a key of its own; any other id is a message of that session, and the call ends.
 */
final class KeepApart implements Processor {

    @Override
    public void process(Exchange exchange) {
        FeedbackRow row = exchange.getVariable("feedbackRow", FeedbackRow.class);
        if (!exchange.getVariable("feedback", FeedbackRequest.class).pageMade()) {
            throw WriteFeedback.unknownMessage();
        }
        exchange.setVariable("feedbackRow", row.apart());
    }
}
