package feedback;

import java.util.List;

/**
 * Asks for one turn: the one with the message id, in any session; else the session's turn that the client has called
 * by its own id before; else the session's latest turn with one of the answers.
 *
 * @param messageId null: not known
 * @param answers   as they are stored
 */
public record TurnQuery(String messageId, String sessionId, String clientMessageId, List<String> answers) {
}
