package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Action {@code stop}: ends the session's running answer. */
public final class StopAnswer implements Processor {
    private final Conversations conversations;

    public StopAnswer(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void process(Exchange exchange) {
        String sessionId = exchange.getMessage().getBody(Fields.class).required("session_id");
        boolean stopped = conversations.find(sessionId, Client.of(exchange).outlet())
                .map(Conversation::stop).orElse(false);
        if (!stopped) {
            throw new Refusal(409, "nothing_to_stop", "No answer is running in this conversation.");
        }
    }
}
