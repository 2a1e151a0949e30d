package profiles;

import chat.StoredTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@link Profile} as the row that every platform stores: names and shapes of the data specification. */
public final class ProfileRows {
    private ProfileRows() {
    }

    /** Column to value; lists and maps nested; null values stay in. */
    public static Map<String, Object> row(Profile profile) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("user_id", profile.userId());
        row.put("role", profile.role());
        row.put("recommendations", profile.recommendations());
        row.put("tenant_id", profile.tenantId());
        row.put("tenant_hash", profile.tenantHash());
        row.put("created_at", StoredTime.text(profile.createdAt()));
        row.put("updated_at", StoredTime.text(profile.updatedAt()));
        row.put("expires_at", profile.expiresAt() == null ? null : (Object) profile.expiresAt().getEpochSecond());
        return row;
    }

    @SuppressWarnings("unchecked")
    public static Profile profile(Map<String, Object> row) {
        Number expires = (Number) row.get("expires_at");
        return new Profile(text(row, "user_id"), text(row, "role"), (Map<String, Object>) row.get("recommendations"),
                text(row, "tenant_id"), text(row, "tenant_hash"), StoredTime.of(row.get("created_at")),
                StoredTime.of(row.get("updated_at")),
                expires == null ? null : Instant.ofEpochSecond(expires.longValue()));
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) row.get(column);
    }
}
