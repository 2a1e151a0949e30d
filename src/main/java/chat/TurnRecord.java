package chat;

import java.time.Instant;
import java.util.List;

/**
 * A turn as it is stored: one row of {@code NCMWDashboardSessionlogs} (shapes in the data specification).
 *
 * @param originalTs      when it was asked; sort key, ISO-8601 UTC with milliseconds
 * @param tenantHash      public name of the tenant, null in rows without one
 * @param lowConfidence   below the tenant's threshold when it was answered
 * @param confidenceScore 0 to 100, null when there was no answer
 * @param parts           the parts of the confidence, null when there was no answer
 * @param outcome         answered, stopped, abandoned, interrupted or failed
 * @param state           pending until classified
 * @param lastEventId     number of the turn's last frame
 * @param expiresAt       when it may be deleted, null for never
 * @param truncated       the response was cut at 100 KB
 */
public record TurnRecord(String sessionId, Instant originalTs, String messageId, String conversationId,
        String tenantId, String tenantHash, String role, String query, String response, boolean truncated, Double confidenceScore, boolean lowConfidence,
        Rating.Parts parts, boolean calibrated, List<Citation> citations, String engine, String outcome, String state,
        String sentiment, long firstTokenMs, long totalTimeMs, int inputTokens, int outputTokens, long lastEventId,
        Instant expiresAt) {

    public String tenantDay() {
        return tenantId + "#" + originalTs.toString().substring(0, 10);
    }
}
