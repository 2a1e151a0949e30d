package chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client's JSON object, read field by field with a sentence for each wrong type. */
public final class Fields {
    private static final int MOST_HISTORY = 20;
    private static final int LONGEST_UTTERANCE = 4_000;
    private final JsonNode json;

    private Fields(JsonNode json) {
        this.json = json;
    }

    public static Fields read(String text) {
        try {
            JsonNode json = Json.read(text == null ? "" : text);
            if (!json.isObject()) {
                throw new Refusal(400, "bad_json", "The message must be a JSON object.");
            }
            return new Fields(json);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "bad_json", "The message is not valid JSON.");
        } catch (NumberFormatException e) { // an exponent beyond all bounds
            throw new Refusal(400, "bad_json", "The message holds a number that cannot be read.");
        }
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** Null when absent. */
    public String text(String name) {
        JsonNode field = json.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        if (!field.isTextual()) {
            throw new Refusal(400, "wrong_type", name + " must be text.");
        }
        return field.textValue();
    }

    public String textOr(String name, String otherName) {
        return has(name) ? text(name) : text(otherName);
    }

    public String required(String name) {
        if (!has(name)) {
            throw new Refusal(400, "missing_field", "Missing " + name);
        }
        return text(name);
    }

    /** Of any type; missing when absent. */
    public JsonNode any(String name) {
        return json.path(name);
    }

    /** A number, or a number as text; -1 when absent. */
    public long number(String name) {
        JsonNode field = json.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return -1;
        }
        String digits = field.asText();
        if (!digits.matches("\\d{1,18}")) {
            throw new Refusal(400, "wrong_type", name + " must be a number.");
        }
        return Long.parseLong(digits);
    }

    public boolean truth(String name) {
        JsonNode field = json.path(name);
        if (!field.isMissingNode() && !field.isNull() && !field.isBoolean()) {
            throw new Refusal(400, "wrong_type", name + " must be true or false.");
        }
        return field.asBoolean(false);
    }

    /** {@code conversation_history}, else {@code conversation_context.recentMessages}; oldest first. */
    public List<Utterance> history() {
        JsonNode list = json.path("conversation_history");
        if (list.isMissingNode() || list.isNull() || list.isEmpty() && list.isArray()) {
            list = json.path("conversation_context").path("recentMessages");
        } else if (!list.isArray()) {
            throw new Refusal(400, "wrong_type", "conversation_history must be a list.");
        }
        List<Utterance> said = new ArrayList<>();
        for (int i = Math.max(0, list.size() - MOST_HISTORY); i < list.size(); i++) {
            utterance(list.get(i)).ifPresent(said::add);
        }
        return said;
    }

    /** Long ones are cut: they go to the model with every question. */
    private static Optional<Utterance> utterance(JsonNode entry) {
        String text = entry.path("content").asText(entry.path("text").asText(""));
        String role = entry.path("role").asText(entry.path("sender").asText("user"));
        if (text.isBlank() || !Unicode.readable(text)) {
            return Optional.empty();
        }
        return Optional.of(new Utterance(role.equals("user") ? "user" : "assistant",
                Unicode.cut(text, LONGEST_UTTERANCE)));
    }

    public Map<String, Object> map(String name) {
        JsonNode field = json.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return Map.of();
        }
        if (!field.isObject()) {
            throw new Refusal(400, "wrong_type", name + " must be an object.");
        }
        return Json.map(field);
    }
}
