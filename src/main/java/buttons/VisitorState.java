package buttons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a client says of its visitor in {@code session_context}. It may say anything: what is not understood is left
 * out, and long lists are cut.
 *
 * @param completed names of programmes or forms
 * @param suspended names of forms, the last interrupted one first
 * @param interest  id of the programme chosen in a form, null when unknown
 */
record VisitorState(List<String> completed, List<String> suspended, String interest) {
    private static final int MOST = 100;
    private static final int LONGEST = 100;

    static VisitorState of(Map<String, Object> context) {
        return new VisitorState(names(context.get("completed_forms")), names(context.get("suspended_forms")),
                name(context.get("program_interest")));
    }

    private static List<String> names(Object value) {
        List<String> names = new ArrayList<>();
        Collection<?> items = value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
        items.stream().limit(MOST).forEach(item -> {
            String name = name(item);
            if (name != null) {
                names.add(name);
            }
        });
        return names;
    }

    /** A name, or an object that has one. */
    private static String name(Object item) {
        Object name = item instanceof Map<?, ?> form
                ? form.get(form.containsKey("form_id") ? "form_id" : "formId") : item;
        return name instanceof String text && !text.isBlank() && text.length() <= LONGEST ? text.strip() : null;
    }
}
