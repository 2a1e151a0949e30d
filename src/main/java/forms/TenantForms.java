package forms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of one tenant, checked. */
public final class TenantForms {
    private final List<FormDefinition> all;
    private final Map<String, FormDefinition> byKey;
    private final FieldReader fields;

    /** @param byKey key of the configuration to form */
    TenantForms(Map<String, FormDefinition> byKey, FieldReader fields) {
        this.all = List.copyOf(byKey.values());
        this.byKey = Map.copyOf(byKey);
        this.fields = fields;
    }

    /** In the order of the configuration. */
    public Collection<FormDefinition> all() {
        return all;
    }

    /** By its id, else by its key; empty for null. */
    public Optional<FormDefinition> find(String formId) {
        Optional<FormDefinition> found = all.stream().filter(form -> form.formId().equals(formId)).findFirst();
        return found.isPresent() || formId == null ? found : Optional.ofNullable(byKey.get(formId));
    }

    /** How a field is checked; empty when its form has no such field. */
    Optional<FormField> field(FormDefinition form, String fieldId) {
        Optional<FormField> defined = form.field(fieldId);
        boolean free = form.takesAnything() || fieldId.equals(Priorities.URGENCY);
        return defined.isPresent() || !free ? defined : Optional.of(fields.named(fieldId, false));
    }

    /** How a field of a form that nobody knows is checked. */
    FormField unknown(String fieldId) {
        return fields.named(fieldId, true);
    }

    /** Loads what the libraries load at their first use, so that the first visitor does not wait for it. */
    void warmUp() {
        unknown("email").complaint("visitor@example.org");
        unknown("phone").complaint("5125550100");
    }
}
