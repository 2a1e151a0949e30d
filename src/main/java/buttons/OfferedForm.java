package buttons;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the buttons need to know of a form.
 *
 * @param id       its {@code form_id}, else its key
 * @param key      its name in the configuration; it is found by either
 * @param title    never blank
 * @param program  what a visitor has applied for once it is completed
 * @param ctaText  null when not configured
 * @param triggers phrases, plain, of a question that asks for this form
 * @param fields   as configured, sent to the client that asks them one by one
 */
record OfferedForm(String id, String key, boolean enabled, String title, String program, String ctaText,
        List<String> triggers, JsonNode fields) {

    String programName() {
        return title.replaceFirst(" Application", "");
    }

    boolean isCalled(String name) {
        return id.equals(name) || key.equals(name);
    }
}
