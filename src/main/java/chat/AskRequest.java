package chat;

import java.util.List;
import java.util.Map;

/**
 * A question as a client sent it; nothing is checked yet but the types.
 *
 * @param sessionId null when the client has none yet
 * @param origin    Origin header of the request, null if absent
 */
public record AskRequest(String sessionId, String conversationId, String text, String role,
        List<Utterance> history, Map<String, Object> context, String origin, Client client) {
}
