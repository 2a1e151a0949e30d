package feedback;

import chat.StoredTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@link FeedbackRow} as the row that every platform stores: names and shapes of the data specification. */
public final class FeedbackRows {
    private FeedbackRows() {
    }

    /** Column to value; null values stay in. The key and {@code created_at}, which a change keeps, are among them. */
    public static Map<String, Object> row(FeedbackRow feedback) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("message_id", feedback.messageId());
        row.put("session_id", feedback.sessionId());
        row.put("client_message_id", feedback.clientMessageId());
        row.put("tenant_id", feedback.tenantId());
        row.put("original_ts", StoredTime.text(feedback.originalTs()));
        row.put("feedback", feedback.sentiment());
        row.put("reason", feedback.reason());
        row.put("comment", feedback.comment());
        row.put("timestamp", StoredTime.text(feedback.timestamp()));
        row.put("created_at", StoredTime.text(feedback.storedAt()));
        row.put("updated_at", StoredTime.text(feedback.storedAt()));
        row.put("expires_at", feedback.expiresAt() == null ? null : (Object) feedback.expiresAt().getEpochSecond());
        return row;
    }
}
