package forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** How urgent a submission is: its own word, else the form's rules, else the kind of form. */
public final class Priorities {
    /** A field that every form takes. */
    static final String URGENCY = "urgency";
    private static final String NORMAL = "normal";
    private final JsonNode words;
    private final JsonNode forms;

    public Priorities() {
        try (InputStream file = Priorities.class.getResourceAsStream("/catalogues/priorities.json")) {
            JsonNode table = new ObjectMapper().readTree(file);
            words = table.path("words");
            forms = table.path("forms");
        } catch (IOException e) {
            throw new UncheckedIOException("catalogues/priorities.json cannot be read", e);
        }
    }

    /** high, normal or low. */
    String of(FormDefinition form, Map<String, Object> formData) {
        String word = words.path(plain(formData.get(URGENCY))).asText("");
        if (!word.isEmpty()) {
            return word;
        }
        return form.rules().stream().filter(rule -> plain(formData.get(rule.field())).equals(plain(rule.value())))
                .map(PriorityRule::priority).findFirst().orElse(forms.path(form.formId()).asText(NORMAL));
    }

    private static String plain(Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
