package embedded;

import chat.StoredTime;
import java.util.List;
import java.util.Map;
import ledger.Backlog;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: the one row of a count; afterwards {@link Backlog}. */
final class ReadBacklog implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(new Backlog(((Number) rows.get(0).get("owed")).longValue(),
                StoredTime.of(rows.get(0).get("oldest"))));
    }
}
