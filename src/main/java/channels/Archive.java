package channels;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import outbound.StoredObject;

/** A submission as it is kept in a bucket. */
final class Archive {
    private Archive() {
    }

    static StoredObject object(FilledForm form, String bucket) {
        ObjectNode whole = Json.object();
        whole.putObject("metadata").put("submission_id", form.submissionId()).put("tenant_id", form.tenantId())
                .put("form_id", form.formId()).put("form_title", form.formTitle()).put("priority", form.priority())
                .put("submitted_at", form.submittedAt());
        whole.set("data", Json.tree(form.data()));
        return new StoredObject(form.deliveryId(), bucket, key(form), "application/json",
                Json.write(whole).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code submissions/{tenant_id}/{form_id}/{submission_id}.json} */
    private static String key(FilledForm form) {
        return "submissions/" + plain(form.tenantId()) + "/" + plain(form.formId()) + "/"
                + plain(form.submissionId()) + ".json";
    }

    /** One step of a path, whatever the name is. */
    private static String plain(String name) {
        return name.replaceAll("[^0-9A-Za-z_-]", "_");
    }
}
