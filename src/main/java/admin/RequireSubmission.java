package admin;

import chat.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Ends the call when the variable {@code submission} is empty: the store has none of that id. */
final class RequireSubmission implements Processor {

    static Refusal unknown() {
        return new Refusal(404, "unknown_submission", "There is no such submission.");
    }

    @Override
    public void process(Exchange exchange) {
        if (exchange.getVariable("submission") == null) {
            throw unknown();
        }
    }
}
