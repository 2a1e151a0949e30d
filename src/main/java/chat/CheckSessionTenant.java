package chat;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Ends a call for a session (its turns: variable {@code recalled}) that belongs to another {@code tenant}. */
public final class CheckSessionTenant implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        List<TurnRecord> recalled = exchange.getVariable("recalled", List.class);
        if (recalled.stream().anyMatch(row -> Admission.foreign(row, tenant))) {
            throw Admission.foreignSession();
        }
    }
}
