package forms;

import chat.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks all that was typed into a form, each field as {@link ValidateField} does. */
final class FormCheck {
    private static final String WHOLE_FORM = "_form";
    private static final int MOST_FIELDS = 200;
    private static final int MOST_BYTES = 200 * 1024;
    private static final int LONGEST_ID = 100;
    private final TenantForms forms;
    private final FormDefinition form;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    private FormCheck(TenantForms forms, FormDefinition form) {
        this.forms = forms;
        this.form = form;
    }

    /**
     * @return field id to text or number, in the order of the client; without the fields that have no value
     * @throws FormRefusal with all that is wrong
     */
    static Map<String, Object> values(TenantForms forms, FormDefinition form, JsonNode formData) {
        if (formData.size() > MOST_FIELDS) {
            throw FormRefusal.invalid(Map.of(WHOLE_FORM, List.of("A form has at most " + MOST_FIELDS + " fields")));
        }
        if (Json.write(formData).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw FormRefusal.invalid(Map.of(WHOLE_FORM, List.of("A form holds at most 200 KB")));
        }
        FormCheck check = new FormCheck(forms, form);
        formData.fields().forEachRemaining(entry -> check.field(entry.getKey(), entry.getValue()));
        form.fields().stream().filter(field -> !formData.has(field.id())).forEach(field ->
                check.complain(field.id(), field.complaint(null)));
        if (!check.errors.isEmpty()) {
            throw FormRefusal.invalid(check.errors);
        }
        return check.values;
    }

    private void field(String id, JsonNode node) {
        if (id.isBlank() || id.length() > LONGEST_ID || FieldValue.unreadable(id)) {
            complain(WHOLE_FORM, "The name of a field must have 1 to " + LONGEST_ID + " readable characters");
            return;
        }
        FieldValue value = FieldValue.of(node);
        complain(id, complaint(forms.field(form, id).orElse(null), value));
        if (value.stored() != null) {
            values.put(id, value.stored());
        }
    }

    /** @param field null: there is no such field */
    static String complaint(FormField field, FieldValue value) {
        if (field == null) {
            return "This form has no such field";
        }
        return value.complaint() == null ? field.complaint(value.text()) : value.complaint();
    }

    private void complain(String id, String complaint) {
        if (complaint != null) {
            errors.put(id, List.of(complaint));
        }
    }
}
