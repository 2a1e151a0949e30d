package embedded;

import chat.TurnRows;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: rows of one turn or none; afterwards {@link chat.TurnRecord}, null for none. */
final class ReadTurn implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(rows.isEmpty() ? null
                : TurnRows.turn(Rows.nested(rows.get(0), "parts", "citations")));
    }
}
