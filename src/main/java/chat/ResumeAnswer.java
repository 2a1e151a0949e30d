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
        if (!running) {
            TurnRecord last = rows == null || rows.isEmpty() ? null : (TurnRecord) rows.get(rows.size() - 1);
            tellStored(last, client);
        }
        return running;
    }

    /** The first frame has the number of the turn's last one, so that the reader goes on from there. */
    private void tellStored(TurnRecord last, Client client) {
        long number = last == null ? 0 : last.lastEventId();
        for (String frame : client.dialect().restored(last == null ? null : stored.complete(last))) {
            client.outlet().send(new Frame(number, frame));
            number = 0;
        }
    }
}
