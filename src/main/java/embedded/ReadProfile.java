package embedded;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import profiles.ProfileRows;

/** Body: rows of one profile or none; afterwards {@link profiles.Profile}, null for none. */
final class ReadProfile implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(rows.isEmpty() ? null
                : ProfileRows.profile(Rows.nested(rows.get(0), "recommendations")));
    }
}
