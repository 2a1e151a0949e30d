package forms;

import java.time.Instant;
import java.util.Map;

/**
 * One filled form as it is stored: a row of {@code picasso-form-submissions}.
 *
 * @param formData    field id to text or number, in the order of the client
 * @param priority    high, normal or low
 * @param sessionId   may be null
 * @param payloadHash SHA-256 of tenant, form and data: the same key with other data is refused
 * @param status      pending (something is owed), delivered, parked
 * @param expiresAt   epoch seconds; null: kept
 */
public record Submission(String submissionId, String tenantId, String tenantHash, String formId,
        Map<String, Object> formData, String priority, Instant submittedAt, String sessionId, String payloadHash,
        String status, Long expiresAt) {
}
