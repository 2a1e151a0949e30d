package chat;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rebuilds the {@code complete} object of a stored turn. */
public final class StoredAnswer {
    private final CompleteFrame complete;

    public StoredAnswer(CompleteFrame complete) {
        this.complete = complete;
    }

    public ObjectNode complete(TurnRecord row) {
        ObjectNode frame = Json.object("complete").put("message_id", row.messageId())
                .put("session_id", row.sessionId()).put("content", row.response()).put("responsetext", row.response());
        if (!row.outcome().equals("answered")) {
            frame.put("stopped", true);
        }
        if (row.confidenceScore() != null) {
            frame.put("confidence", CompleteFrame.oneDecimal(row.confidenceScore()))
                    .put("low_confidence", row.lowConfidence());
        }
        frame.set("citations", complete.citations(row.citations(), row.tenantHash()));
        return frame;
    }
}
