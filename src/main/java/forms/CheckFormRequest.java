package forms;

import chat.Admission;
import chat.Conversations;
import chat.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Body: {@link FormRequest}, stays; refuses one that may not speak with the tenant (variable {@code tenant}). */
public final class CheckFormRequest implements Processor {
    private final Conversations conversations;

    public CheckFormRequest(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void process(Exchange exchange) {
        FormRequest request = exchange.getMessage().getBody(FormRequest.class);
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        if (conversations.closing()) {
            throw Refusal.restarting();
        }
        Admission.checkOrigin(request.origin(), tenant);
        if (request.sessionId() != null) {
            Admission.checkSession(request.sessionId());
            conversations.find(request.sessionId(), request.client().outlet())
                    .ifPresent(talk -> Admission.checkTenant(talk, tenant));
        }
    }
}
