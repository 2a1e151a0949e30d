package channels;

import chat.Json;
import chat.StoredTime;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import forms.FormDefinition;
import forms.FormField;
import forms.Submission;
import ledger.Delivery;

/** Writes the JSON text that every channel gets. */
final class DeliveryBody {
    private DeliveryBody() {
    }

    static String of(Delivery delivery, Submission submission, FormDefinition form) {
        ObjectNode body = Json.object().put("delivery_id", delivery.id())
                .put("submission_id", submission.submissionId()).put("tenant_id", submission.tenantId())
                .put("form_id", submission.formId()).put("priority", submission.priority())
                .put("submitted_at", StoredTime.text(submission.submittedAt())).put("form_title", form.title());
        body.set("data", Json.tree(submission.formData()));
        ArrayNode fields = body.putArray("fields");
        for (FormField field : form.fields()) {
            fields.addObject().put("id", field.id()).put("label", field.label()).put("type", field.type());
        }
        return Json.write(body);
    }
}
