package profiles;

import java.time.Instant;
import java.util.Map;

/**
 * The role that a visitor has chosen: one row of {@code NCMWUserProfiles}.
 *
 * @param role            as the client sent it
 * @param recommendations as the visitor got them: quick_actions, suggested_topics, recent_updates
 * @param createdAt       kept when the profile is stored again
 * @param expiresAt       when it may be deleted, null for never
 */
public record Profile(String userId, String role, Map<String, Object> recommendations, String tenantId,
        String tenantHash, Instant createdAt, Instant updatedAt, Instant expiresAt) {
}
