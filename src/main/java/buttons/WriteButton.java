package buttons;

import chat.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From one of {@code cta_definitions} to the button that a client gets: all of its fields, and what is implied. */
final class WriteButton {
    private static final Set<String> FORM_ACTIONS = Set.of("start_form", "form_trigger");
    private final List<OfferedForm> forms;

    WriteButton(List<OfferedForm> forms) {
        this.forms = forms;
    }

    /** Empty for a button that would open a form which is switched off. */
    Optional<OfferedButton> button(String id, JsonNode definition) {
        String type = text(definition, "type", null);
        String action = text(definition, "action", type);
        String formId = text(definition, "formId", text(definition, "form_id", null));
        boolean startsForm = FORM_ACTIONS.contains(String.valueOf(action)) || "form_cta".equals(type);
        Optional<OfferedForm> form = forms.stream().filter(one -> startsForm && one.isCalled(formId)).findFirst();
        if (form.isPresent() && !form.get().enabled()) {
            return Optional.empty();
        }
        ObjectNode json = Json.object().put("id", id)
                .put("label", text(definition, "label", text(definition, "text", id)));
        if (action != null) {
            json.put("action", action);
        }
        definition.properties().forEach(field -> json.putIfAbsent(field.getKey(), field.getValue()));
        form.ifPresent(known -> whatTheClientAsks(known, json));
        String program = text(definition, "program",
                form.map(OfferedForm::program).orElse(formId == null ? null : Programs.ofForm(formId)));
        return Optional.of(new OfferedButton(json, startsForm, formId, program));
    }

    /** So that a button of a branch starts its form as one of a trigger does. */
    private static void whatTheClientAsks(OfferedForm form, ObjectNode json) {
        json.putIfAbsent("formId", Json.tree(form.id()));
        json.putIfAbsent("title", Json.tree(form.title()));
        json.putIfAbsent("program", Json.tree(form.program()));
        json.putIfAbsent("fields", form.fields());
    }

    private static String text(JsonNode node, String field, String otherwise) {
        return ReadButtonSettings.text(node, field, otherwise);
    }
}
