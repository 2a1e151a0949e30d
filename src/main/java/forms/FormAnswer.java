package forms;

import chat.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What a client is told about its form (wire specification, section 3).
 *
 * @param status HTTP status
 * @param json   one JSON object as text
 */
public record FormAnswer(int status, String json) {
    private static final String FAILED =
            "There was an error submitting your form. Please try again or contact support.";

    static FormAnswer valid(String field) {
        return ok(Json.object("validation_success").put("field", field).put("status", "success")
                .put("message", "Valid"));
    }

    static FormAnswer invalid(String field, String complaint) {
        ObjectNode answer = Json.object("validation_error").put("field", field);
        answer.putArray("errors").add(complaint);
        return ok(answer.put("status", "error"));
    }

    /** @param errors field id, or {@code _form}, to what is wrong with it */
    static FormAnswer invalid(Map<String, List<String>> errors) {
        ObjectNode answer = Json.object("validation_error");
        ObjectNode all = answer.putObject("errors");
        errors.forEach((field, complaints) -> {
            ArrayNode list = all.putArray(field);
            complaints.forEach(list::add);
        });
        return ok(answer.put("status", "error"));
    }

    /** Nothing was stored. */
    static FormAnswer failed(int status, String sentence) {
        ObjectNode answer = Json.object("form_error").put("status", "error").put("message", FAILED)
                .put("error", sentence);
        if (status == 503) {
            answer.put("retryable", true);
        }
        return new FormAnswer(status, Json.write(answer));
    }

    static FormAnswer fieldAccepted() {
        return ok(Json.object("form_response").put("status", "success").put("message", "Field accepted")
                .put("continue", true));
    }

    static FormAnswer ok(ObjectNode json) {
        return new FormAnswer(200, Json.write(json));
    }
}
