package chat;

import java.util.List;
import java.util.regex.Pattern;
import tenants.Tenant;

/** Who may speak with whom: the same rules for questions and forms. */
public final class Admission {
    private static final Pattern SESSION_ID = Pattern.compile("[0-9A-Za-z._:-]{1,100}");

    private Admission() {
    }

    /** @param origin of the page, null when there is none */
    public static void checkOrigin(String origin, Tenant tenant) {
        List<String> allowed = tenant.allowedOrigins();
        if (origin != null && !allowed.isEmpty() && !allowed.contains("*") && !allowed.contains(origin)) {
            throw new Refusal(403, "foreign_origin", "This page may not ask here.");
        }
    }

    public static void checkSession(String sessionId) {
        if (!SESSION_ID.matcher(sessionId).matches()) {
            throw new Refusal(400, "bad_session_id",
                    "session_id must be 1 to 100 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.");
        }
    }

    public static void checkTenant(Conversation talk, Tenant tenant) {
        if (talk.tenantHash() != null && !talk.tenantHash().equals(tenant.hash())) {
            throw foreignSession();
        }
    }

    /** Turns stored while the configuration could not be read carry the hash for the id. */
    static boolean foreign(TurnRecord row, Tenant tenant) {
        return !tenant.standIn() && !row.tenantId().equals(tenant.id()) && !row.tenantId().equals(tenant.hash());
    }

    static Refusal foreignSession() {
        return new Refusal(403, "foreign_session", "This conversation belongs to another tenant.");
    }
}
