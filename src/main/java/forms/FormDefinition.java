package forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import outbound.MailAddress;

/**
 * A form of a tenant.
 *
 * @param enabled        true unless the tenant switches it off
 * @param successMessage told after a submission; null: a common sentence
 * @param confirms       whether the applicant gets a mail
 * @param fields         in their order; empty: any fields are taken
 * @param rules          priority rules, the first that matches wins
 * @param channels       where a submission goes
 */
public record FormDefinition(String formId, String title, boolean enabled, String successMessage, boolean confirms,
        List<FormField> fields, List<PriorityRule> rules, List<FulfilmentPlan.Entry> channels) {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public FormDefinition {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        channels = List.copyOf(channels);
    }

    /** It becomes a part of submission ids, and with them of rows, files and log lines. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    boolean takesAnything() {
        return fields.isEmpty();
    }

    Optional<FormField> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Everything that is owed for a submission of this form. */
    public FulfilmentPlan plan(Map<String, Object> formData) {
        return new FulfilmentPlan(channels, confirms ? applicant(formData) : null);
    }

    /** The first sendable address in a field of type email, else in a field named so; null when there is none. */
    private String applicant(Map<String, Object> formData) {
        List<String> ids = new ArrayList<>(fields.stream().filter(FormField::isEmail).map(FormField::id).toList());
        ids.add("email");
        return ids.stream().map(formData::get).filter(String.class::isInstance)
                .flatMap(value -> MailAddress.sendable((String) value).stream()).findFirst().orElse(null);
    }
}
