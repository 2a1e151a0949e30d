package forms;

import chat.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/** Body: {@link FormRequest}; afterwards the {@link FormAnswer} about its one field. Variable {@code tenant}. */
public final class ValidateField implements Processor {
    private final FormCatalogue catalogue;

    public ValidateField(FormCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void process(Exchange exchange) {
        FormRequest request = exchange.getMessage().getBody(FormRequest.class);
        if (request.fieldId() == null) {
            throw new Refusal(400, "missing_field", "Missing field_id");
        }
        TenantForms forms = catalogue.of(exchange.getVariable("tenant", Tenant.class));
        FormDefinition form = forms.find(request.formId()).orElse(null);
        FormField field = form == null ? forms.unknown(request.fieldId())
                : forms.field(form, request.fieldId()).orElse(null);
        String complaint = FormCheck.complaint(field, FieldValue.of(request.fieldValue()));
        exchange.getMessage().setBody(complaint == null ? FormAnswer.valid(request.fieldId())
                : FormAnswer.invalid(request.fieldId(), complaint));
    }
}
