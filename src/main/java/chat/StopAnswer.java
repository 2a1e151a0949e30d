package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Action {@code stop}: ends the session's running answer; nothing to stop is no error. */
public final class StopAnswer implements Processor {
    private final Conversations conversations;

    public StopAnswer(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void process(Exchange exchange) {
        String sessionId = exchange.getMessage().getBody(Fields.class).required("session_id");
        conversations.find(sessionId, Client.of(exchange).outlet()).ifPresent(Conversation::stop);
    }
}
