package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Action {@code resume}: sets the variables {@code sessionId} and {@code lastEventId}. */
public final class ReadResume implements Processor {

    @Override
    public void process(Exchange exchange) {
        Fields fields = exchange.getMessage().getBody(Fields.class);
        exchange.setVariable("sessionId", fields.required("session_id"));
        exchange.setVariable("lastEventId", Math.max(0, fields.number("last_event_id")));
    }
}
