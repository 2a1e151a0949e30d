package chat;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** A session belongs to the tenant of its stored turns: sets the variable {@code tenantHash} if there are any. */
public final class TakeRecalledTenant implements Processor {

    @Override
    public void process(Exchange exchange) {
        List<?> rows = exchange.getVariable("recalled", List.class);
        if (rows != null && !rows.isEmpty()) {
            exchange.setVariable("tenantHash", ((TurnRecord) rows.get(rows.size() - 1)).tenantHash());
        }
    }
}
