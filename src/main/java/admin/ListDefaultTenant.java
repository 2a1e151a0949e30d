package admin;

import forms.SubmissionQuery;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Body: a query that names no tenant; afterwards one for the tenant in the variable {@code tenant}. */
final class ListDefaultTenant implements Processor {

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        SubmissionQuery query = exchange.getMessage().getMandatoryBody(SubmissionQuery.class);
        exchange.getMessage().setBody(new SubmissionQuery(exchange.getVariable("tenant", Tenant.class).id(),
                query.status(), query.limit(), query.next()));
    }
}
