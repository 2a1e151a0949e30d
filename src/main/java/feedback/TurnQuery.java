package feedback;

import java.util.List;

/**
 * Asks for one turn.
 *
 * @param messageId of the turn, in any session; null: not known
 * @param sessionId whose latest turn with one of the answers is taken when no turn has that id
 * @param answers   as they are stored
 */
public record TurnQuery(String messageId, String sessionId, List<String> answers) {
}
