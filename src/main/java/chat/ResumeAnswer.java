package chat;

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
        Conversation.Returned found = conversations.find(sessionId, client.outlet())
                .map(talk -> talk.resume(lastEventId, client.outlet()))
                .orElseGet(() -> nobody(lastEventId, client.outlet()));
        if (found == Conversation.Returned.LOST) {
            List<?> rows = exchange.getVariable("recalled", List.class);
            tellStored(rows == null || rows.isEmpty() ? null : (TurnRecord) rows.get(rows.size() - 1), client);
        }
        if (found != Conversation.Returned.LIVE) {
            client.outlet().finish();
        }
    }

    private static Conversation.Returned nobody(long lastEventId, Outlet outlet) {
        outlet.send(Frame.resumeFailed(lastEventId));
        return Conversation.Returned.LOST;
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
