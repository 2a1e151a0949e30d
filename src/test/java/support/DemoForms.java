package support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** The forms of the two organisations that come with the application, and good answers to them. */
public final class DemoForms {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoForms() {
    }

    public static JsonNode form(String organisation, String form) throws IOException {
        return JSON.readTree(Path.of("tenants/tenants", organisation, "config.json").toFile())
                .at("/conversational_forms/" + form);
    }

    public static String goodAnswer(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "select" -> field.at("/options/0/value").asText();
            case "email" -> "ada@example.org";
            case "phone" -> "+1 202 555 0178";
            case "number" -> field.path("min").asText();
            case "date" -> "2031-03-01";
            default -> "Ada";
        };
    }

    /** Body of {@code POST /invoke} that submits the form with a good answer to every field. */
    public static String submission(String tenantHash, String organisation, String form) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("tenant_hash", tenantHash).put("form_mode", true)
                .put("action", "submit_form").put("form_id", form);
        ObjectNode data = body.putObject("form_data");
        form(organisation, form).path("fields").forEach(field -> data.put(field.path("id").asText(), goodAnswer(field)));
        data.put("email", form + "@example.org"); // an address gets few confirmations an hour
        return body.toString();
    }
}
