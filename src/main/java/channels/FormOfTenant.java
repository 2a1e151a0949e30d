package channels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import tenants.Tenant;

/** Finds a form in a tenant's configuration. */
final class FormOfTenant {
    private FormOfTenant() {
    }

    /** By its form_id, else by its key; a missing node when there is none. */
    static JsonNode find(Tenant tenant, String formId) {
        JsonNode forms = tenant.raw().path("conversational_forms");
        for (JsonNode form : forms) {
            if (formId.equals(form.path("form_id").textValue())) {
                return form;
            }
        }
        return forms.has(formId) ? forms.get(formId) : MissingNode.getInstance();
    }
}
