package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Any action that is not known. */
public final class RefuseAction implements Processor {

    @Override
    public void process(Exchange exchange) {
        throw new Refusal(400, "unknown_action",
                "Unknown action. Known are sendMessage, validateField, submitForm, submitEmail, stop, resume and ping.");
    }
}
