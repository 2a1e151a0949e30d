package channels;

import chat.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ledger.PermanentFailure;
import org.apache.camel.Message;
import outbound.MailAddress;

/**
 * The body of a delivery, as the channel contract has it.
 *
 * @param formTitle for people
 * @param fields    of the form's definition, in its order; may be fewer than those of the data
 * @param data      field id to text or number
 */
record FilledForm(String deliveryId, String submissionId, String tenantId, String formId, String priority,
        String submittedAt, String formTitle, List<Field> fields, Map<String, Object> data) {

    /** @param type as in the form's definition, empty when it has none */
    record Field(String id, String label, String type) {
    }

    /** One line for people. */
    record Line(String label, String value) {

        /** Further lines of a value are set in, so that none looks like another field. */
        String text() {
            return MailText.line(label) + ": " + MailText.visible(value).replace("\n", "\n    ");
        }
    }

    static FilledForm of(Message message) {
        try {
            JsonNode body = Json.read(message.getBody(String.class));
            List<Field> fields = new ArrayList<>();
            body.path("fields").forEach(field -> fields.add(new Field(field.path("id").asText(),
                    field.path("label").asText(field.path("id").asText()), field.path("type").asText(""))));
            String form = body.path("form_id").asText();
            return new FilledForm(body.path("delivery_id").asText(), body.path("submission_id").asText(),
                    body.path("tenant_id").asText(), form, body.path("priority").asText("normal"),
                    body.path("submitted_at").asText(), body.path("form_title").asText(form), List.copyOf(fields),
                    Json.map(body.path("data")));
        } catch (JsonProcessingException e) {
            throw new PermanentFailure("The body of a delivery is not JSON", e);
        }
    }

    /** The data with labels: first in the order of the form, then the rest. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Set<String> rest = new LinkedHashSet<>(data.keySet());
        for (Field field : fields) {
            if (rest.remove(field.id())) {
                lines.add(new Line(field.label(), text(field.id())));
            }
        }
        rest.forEach(id -> lines.add(new Line(id, text(id))));
        return lines;
    }

    /** A sendable address that the applicant gave, best in a field of the type email. */
    Optional<String> applicant() {
        List<String> ids = new ArrayList<>();
        fields.stream().filter(field -> field.type().equals("email")).map(Field::id).forEach(ids::add);
        ids.addAll(List.of("email", "email_address"));
        return ids.stream().map(this::text).flatMap(value -> MailAddress.sendable(value).stream()).findFirst();
    }

    /** Empty when there is no such field. */
    String text(String id) {
        Object value = data.get(id);
        return value == null ? "" : value instanceof String text ? text : Json.write(value);
    }

    /** {@code [HIGH] } and {@code [LOW] }; nothing for normal. */
    String mark() {
        return switch (priority) {
            case "high" -> "[HIGH] ";
            case "low" -> "[LOW] ";
            default -> "";
        };
    }
}
