package chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tenants.Tenant;

/**
 * One checked question of a visitor.
 *
 * @param messageId      id of the turn that answers it (ULID)
 * @param conversationId the client's own name for the talk, else the session id
 * @param role           instructor, learner, staff or guest
 * @param history        what the client says was said before, oldest first; empty: recall it from the store
 * @param context        the client's session_context as it came
 */
public record Question(String messageId, String sessionId, String conversationId, Tenant tenant, String role,
        String text, List<Utterance> history, Map<String, Object> context, Instant askedAt) {
}
