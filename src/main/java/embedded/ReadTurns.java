package embedded;

import chat.TurnRecord;
import chat.TurnRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: rows of turns, newest first; afterwards list of {@link TurnRecord}, oldest first. */
final class ReadTurns implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        List<TurnRecord> turns = new ArrayList<>();
        rows.forEach(row -> turns.add(TurnRows.turn(Rows.nested(row, "parts", "citations"))));
        Collections.reverse(turns);
        exchange.getMessage().setBody(turns);
    }
}
