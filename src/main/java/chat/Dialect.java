package chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * How an answer is put into frames for one kind of client (wire specification, sections 1 and 2).
 * A frame is a JSON object as text; one that begins with a colon is a comment.
 */
public interface Dialect {

    /** Before any text. */
    default List<String> opening(Question question) {
        return List.of();
    }

    /** Sent while no text flows, if this client knows such a thing. */
    default Optional<String> heartbeat() {
        return Optional.empty();
    }

    default List<String> beforeFirstPiece(long millis) {
        return List.of();
    }

    String piece(String text, String sessionId);

    /** The end of a turn that was answered, stopped or abandoned. */
    List<String> closing(Turn turn, CompleteFrame complete);

    /** The end of a turn that failed after it was opened. */
    List<String> failure(String sessionId, String code, String sentence, boolean retryable);

    /** The answer of a stored turn, for a reader that missed too much; null: there is none. */
    List<String> restored(ObjectNode complete);

    /** An answer of one frame, to what is no question. */
    default List<String> alone(String frame) {
        return List.of(frame);
    }

    /** A question that was never taken. */
    String refusal(String code, String sentence, boolean retryable);
}
