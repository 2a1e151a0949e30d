package channels;

import forms.FormCatalogue;
import forms.Submission;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/**
 * Body: {@link Tenant}; kept in the variable {@code tenant}, and the submission's form in {@code form}. The built-in
 * default knows no form, so it will not do.
 */
final class TakeTenant implements Processor {
    private final FormCatalogue forms;

    TakeTenant(FormCatalogue forms) {
        this.forms = forms;
    }

    @Override
    public void process(Exchange exchange) {
        Tenant tenant = exchange.getMessage().getBody(Tenant.class);
        if (tenant.standIn()) {
            throw new TryLater("The configuration of the tenant " + tenant.hash() + " cannot be read");
        }
        String formId = exchange.getVariable("submission", Submission.class).formId();
        exchange.setVariable("tenant", tenant);
        exchange.setVariable("form", forms.of(tenant).find(formId).orElseThrow(
                () -> new PermanentFailure("The tenant has no form " + formId + " any more")));
    }
}
