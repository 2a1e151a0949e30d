package chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Replays what a returning reader missed and moves a running answer to it. What cannot be replayed is told, with the
 * last stored answer (variable {@code recalled}). Variables in: {@code sessionId}, {@code lastEventId}.
 */
public final class ResumeAnswer implements Processor {
    private final Conversations conversations;
    private final StoredAnswer stored;

    public ResumeAnswer(Conversations conversations, StoredAnswer stored) {
        this.conversations = conversations;
        this.stored = stored;
    }

    @Override
    public void process(Exchange exchange) {
        String sessionId = exchange.getVariable("sessionId", String.class);
        long lastEventId = exchange.getVariable("lastEventId", Long.class);
        Client client = Client.of(exchange);
        boolean running = conversations.find(sessionId, client.outlet())
                .flatMap(talk -> talk.resume(lastEventId, client.outlet()))
                .orElseGet(() -> tellLost(exchange, sessionId, lastEventId, client));
        if (!running) {
            client.outlet().finish();
        }
    }

    private boolean tellLost(Exchange exchange, String sessionId, long lastEventId, Client client) {
        ObjectNode lost = Json.object("resume_failed").put("last_event_id", lastEventId);
        client.outlet().send(new Frame(0, Json.write(lost)));
        List<?> rows = exchange.getVariable("recalled", List.class);
        boolean running = conversations.find(sessionId, client.outlet())
                .map(talk -> talk.running() != null).orElse(false);
        if (!running && rows != null && !rows.isEmpty()) {
            TurnRecord last = (TurnRecord) rows.get(rows.size() - 1);
            client.outlet().send(new Frame(last.lastEventId(), Json.write(stored.complete(last))));
        }
        return running;
    }
}
