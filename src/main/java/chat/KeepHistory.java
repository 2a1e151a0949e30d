package chat;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes what the store recalled (variable {@code recalled}) into the turn: history, frame numbers, whose talk it is. */
public final class KeepHistory implements Processor {
    private final ChatSettings settings;

    public KeepHistory(ChatSettings settings) {
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) {
        Turn turn = exchange.getMessage().getBody(Turn.class);
        List<TurnRecord> recalled = recalled(exchange);
        Conversation talk = ((LiveAnswer) turn.reply()).conversation();
        if (recalled.stream().anyMatch(row -> Admission.foreign(row, turn.question().tenant()))) {
            talk.belongsTo(null); // its owner may still come
            throw Admission.foreignSession();
        }
        talk.continueAfter(recalled.stream().mapToLong(TurnRecord::lastEventId).max().orElse(0));
        List<Utterance> given = turn.question().history();
        turn.history(given.isEmpty() ? last(2 * settings.history(), said(recalled)) : last(settings.history(), given));
    }

    private static List<Utterance> last(int most, List<Utterance> said) {
        return said.subList(Math.max(0, said.size() - most), said.size());
    }

    @SuppressWarnings("unchecked")
    private static List<TurnRecord> recalled(Exchange exchange) {
        List<TurnRecord> rows = exchange.getVariable("recalled", List.class);
        return rows == null ? List.of() : rows;
    }

    private static List<Utterance> said(List<TurnRecord> rows) {
        List<Utterance> said = new ArrayList<>();
        for (TurnRecord row : rows) {
            if (!row.response().isBlank()) {
                said.add(new Utterance("user", row.query()));
                said.add(new Utterance("assistant", row.response()));
            }
        }
        return said;
    }
}
