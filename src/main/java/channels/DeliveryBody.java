package channels;

import chat.Json;
import chat.StoredTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import forms.Submission;
import ledger.Delivery;
import tenants.Tenant;

/** Writes the JSON text that every channel gets. */
final class DeliveryBody {
    private DeliveryBody() {
    }

    static String of(Delivery delivery, Submission submission, Tenant tenant) {
        JsonNode form = FormOfTenant.find(tenant, submission.formId());
        ObjectNode body = Json.object().put("delivery_id", delivery.id())
                .put("submission_id", submission.submissionId()).put("tenant_id", submission.tenantId())
                .put("form_id", submission.formId()).put("priority", submission.priority())
                .put("submitted_at", StoredTime.text(submission.submittedAt()))
                .put("form_title", form.path("title").asText(submission.formId()));
        body.set("data", Json.tree(submission.formData()));
        ArrayNode fields = body.putArray("fields");
        for (JsonNode field : form.path("fields")) {
            String id = field.path("id").asText();
            fields.addObject().put("id", id).put("label", field.path("label").asText(id))
                    .put("type", field.path("type").asText("text"));
        }
        return Json.write(body);
    }
}
