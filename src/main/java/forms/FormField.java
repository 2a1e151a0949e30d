package forms;

import java.util.List;

/**
 * One field of a form.
 *
 * @param type   text, email, phone, textarea, select, number or date
 * @param label  for people; its id when the tenant gives none
 * @param checks for values that are not blank, in the order in which they are told
 */
public record FormField(String id, String type, String label, boolean required, List<Check> checks) {
    private static final String REQUIRED = "This field is required";

    public FormField {
        checks = List.copyOf(checks);
    }

    boolean isEmail() {
        return type.equals("email");
    }

    /** @param value as text; null: none was given. Null when all is well. */
    String complaint(String value) {
        if (value == null || value.isBlank()) {
            return required ? REQUIRED : null;
        }
        return checks.stream().map(check -> check.complaint(value)).filter(found -> found != null).findFirst()
                .orElse(null);
    }
}
