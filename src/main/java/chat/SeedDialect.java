package chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** WebSocket frames as the first seed describes them: {@code query} in, {@code text_chunk} out. */
public final class SeedDialect implements Dialect {

    @Override
    public List<String> opening(Question question) {
        return List.of(Json.write(Json.object("session").put("session_id", question.sessionId())
                .put("message_id", question.messageId())), Json.write(Json.object("thinking")));
    }

    @Override
    public String piece(String text, String sessionId) {
        return Json.write(Json.object("text_chunk").put("content", text));
    }

    @Override
    public List<String> closing(Turn turn, CompleteFrame complete) {
        List<String> frames = new ArrayList<>();
        frames.add(Json.write(complete.of(turn, turn.answer())));
        if (turn.asksForAddress()) {
            frames.add(Json.write(requestEmail(turn)));
        }
        turn.offered().ifPresent(frames::add);
        return frames;
    }

    @Override
    public List<String> restored(ObjectNode complete) {
        return complete == null ? List.of() : List.of(Json.write(complete));
    }

    static ObjectNode requestEmail(Turn turn) {
        return Json.object("request_email").put("message", turn.question().tenant().escalation().message())
                .put("query", turn.question().text());
    }

    @Override
    public List<String> failure(String sessionId, String code, String sentence, boolean retryable) {
        return List.of(refusal(code, sentence, retryable));
    }

    @Override
    public String refusal(String code, String sentence, boolean retryable) {
        return Json.write(error(code, sentence, retryable));
    }

    static ObjectNode error(String code, String sentence, boolean retryable) {
        return Json.object("error").put("code", code).put("error", sentence).put("retryable", retryable);
    }
}
