package forms;

import chat.Client;
import chat.Fields;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A form action as a client sent it (wire specification, section 3); nothing is checked yet but the types.
 *
 * @param action     validate_field, submit_form, anything else, or null
 * @param fieldValue missing when absent
 * @param formData   missing when absent
 * @param key        names the submission, so that it can be repeated; null: none
 * @param sessionId  may be null
 * @param origin     Origin header of the request, null if absent
 */
public record FormRequest(String action, String formId, String fieldId, JsonNode fieldValue, JsonNode formData,
        String key, String sessionId, String origin, Client client) {

    static final String VALIDATE = "validate_field";
    static final String SUBMIT = "submit_form";

    /** @param header Idempotency-Key of the request, may be null */
    public static FormRequest read(Fields fields, String action, String header, String origin, Client client) {
        return new FormRequest(action, fields.text("form_id"), fields.text("field_id"), fields.any("field_value"),
                fields.any("form_data"), SubmissionKey.of(header, fields.text("client_submission_id")),
                fields.text("session_id"), origin, client);
    }
}
