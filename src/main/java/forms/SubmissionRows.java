package forms;

import chat.StoredTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@link Submission} as the row that every platform stores. */
public final class SubmissionRows {
    private SubmissionRows() {
    }

    /** Null values stay in. */
    public static Map<String, Object> row(Submission submission) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("submission_id", submission.submissionId());
        row.put("tenant_id", submission.tenantId());
        row.put("tenant_hash", submission.tenantHash());
        row.put("form_id", submission.formId());
        row.put("form_data", submission.formData());
        row.put("priority", submission.priority());
        row.put("submitted_at", StoredTime.text(submission.submittedAt()));
        row.put("session_id", submission.sessionId());
        row.put("payload_hash", submission.payloadHash());
        row.put("status", submission.status());
        row.put("tenant_status", submission.tenantId() + "#" + submission.status());
        row.put("expires_at", submission.expiresAt());
        return row;
    }

    /** @param row form_data is a map in it */
    @SuppressWarnings("unchecked")
    public static Submission submission(Map<String, ?> row) {
        Number expires = (Number) row.get("expires_at");
        return new Submission(text(row, "submission_id"), text(row, "tenant_id"), text(row, "tenant_hash"),
                text(row, "form_id"), (Map<String, Object>) row.get("form_data"), text(row, "priority"),
                StoredTime.of(row.get("submitted_at")), text(row, "session_id"), text(row, "payload_hash"),
                text(row, "status"), expires == null ? null : (Long) expires.longValue());
    }

    private static String text(Map<String, ?> row, String column) {
        return (String) row.get(column);
    }
}
