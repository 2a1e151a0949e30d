package buttons;

import chat.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a tenant's configuration, which its schema has checked, for the buttons. */
final class ReadButtonSettings {
    private static final List<String> USUAL_PRIORITY = List.of("program_exploration", "volunteer_interest",
            "requirements_discussion", "lovebox_discussion", "daretodream_discussion");
    private static final int USUAL_MOST = 3;
    private final JsonNode config;
    private final List<OfferedForm> forms = new ArrayList<>();

    private ReadButtonSettings(JsonNode config) {
        this.config = config;
        config.path("conversational_forms").properties()
                .forEach(entry -> forms.add(form(entry.getKey(), entry.getValue())));
    }

    static ButtonSettings of(JsonNode config) {
        ReadButtonSettings read = new ReadButtonSettings(config);
        JsonNode settings = config.path("cta_settings");
        return new ButtonSettings(List.copyOf(read.forms), read.branches(), read.buttons(), read.programs(),
                engagement(settings), settings.path("max_ctas_per_response").asInt(USUAL_MOST));
    }

    private static OfferedForm form(String key, JsonNode form) {
        String id = text(form, "form_id", key);
        return new OfferedForm(id, key, form.path("enabled").asBoolean(true), text(form, "title", id),
                text(form, "program", Programs.ofForm(id)), text(form, "cta_text", null),
                Wording.plain(texts(form.path("trigger_phrases"))),
                form.has("fields") ? form.get("fields") : Json.object().arrayNode());
    }

    private List<Branch> branches() {
        JsonNode all = config.path("conversation_branches");
        Set<String> names = new LinkedHashSet<>(
                config.has("branch_priority") ? texts(config.get("branch_priority")) : USUAL_PRIORITY);
        all.fieldNames().forEachRemaining(names::add);
        return names.stream().filter(all::has).map(name -> branch(name, all.get(name))).toList();
    }

    private static Branch branch(String name, JsonNode branch) {
        JsonNode buttons = branch.path("available_ctas");
        return new Branch(name, Wording.plain(texts(branch.path("detection_keywords"))),
                text(buttons, "primary", null), texts(buttons.path("secondary")));
    }

    private Map<String, OfferedButton> buttons() {
        Map<String, OfferedButton> buttons = new HashMap<>();
        WriteButton write = new WriteButton(forms);
        config.path("cta_definitions").properties().forEach(entry -> write.button(entry.getKey(), entry.getValue())
                .ifPresent(button -> buttons.put(entry.getKey(), button)));
        return buttons;
    }

    private Programs programs() {
        Map<String, String> names = new LinkedHashMap<>();
        config.path("programs").properties().forEach(entry -> names.put(entry.getKey(), entry.getValue().asText()));
        return new Programs(names);
    }

    private static Engagement engagement(JsonNode settings) {
        if (!settings.path("engagement_gate").asBoolean(true)) {
            return new Engagement(List.of());
        }
        return new Engagement(settings.has("engagement_words")
                ? Wording.plain(texts(settings.get("engagement_words"))) : Engagement.USUAL);
    }

    static String text(JsonNode node, String field, String otherwise) {
        String value = node.path(field).asText("");
        return value.isBlank() ? otherwise : value;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }
}
