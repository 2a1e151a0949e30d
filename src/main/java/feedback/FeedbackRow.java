package feedback;

import java.time.Instant;

/**
 * What was said about one message: one row of {@code NCMWResponseFeedback}, and the sentiment of its turn.
 *
 * @param messageId       of the turn; of the client when no turn is meant
 * @param clientMessageId id that the client sent
 * @param originalTs      time of the turn that is meant, its key with the session; null: none
 * @param sentiment       positive, negative, or null: the row is to be removed
 * @param timestamp       when the visitor said it
 * @param storedAt        time of this change
 * @param expiresAt       when it may be deleted, null for never
 */
public record FeedbackRow(String messageId, String sessionId, String clientMessageId, String tenantId,
        Instant originalTs, String sentiment, String reason, String comment, Instant timestamp, Instant storedAt,
        Instant expiresAt) {
    private static final String NEUTRAL = "neutral";

    public boolean takenBack() {
        return sentiment == null;
    }

    /** Of the turn from now on. */
    public String turnSentiment() {
        return takenBack() ? NEUTRAL : sentiment;
    }

    /** Null when the client uses the turn's own id. */
    public String otherName() {
        return clientMessageId.equals(messageId) ? null : clientMessageId;
    }

    /** The same under a key of the session alone. */
    FeedbackRow apart() {
        return new FeedbackRow(sessionId + ":" + messageId, sessionId, clientMessageId, tenantId, originalTs, sentiment,
                reason, comment, timestamp, storedAt, expiresAt);
    }

    /** The same about no turn. */
    public FeedbackRow unlinked() {
        return new FeedbackRow(messageId, sessionId, clientMessageId, tenantId, null, sentiment, reason, comment,
                timestamp, storedAt, expiresAt);
    }
}
