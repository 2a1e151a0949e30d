package chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Server-sent events as the widget reads them; every turn ends with {@code [DONE]}. */
public final class EventStreamDialect implements Dialect {
    /** Marks the end of a turn; sent as it is, not as JSON. */
    public static final String DONE = "[DONE]";

    @Override
    public List<String> opening(Question question) {
        return List.of(":ok", Json.write(Json.object("start")));
    }

    @Override
    public Optional<String> heartbeat() {
        return Optional.of(Json.write(Json.object("heartbeat")));
    }

    @Override
    public List<String> beforeFirstPiece(long millis) {
        return List.of(Json.write(Json.object("stream_start")), ": x-first-token-ms=" + millis);
    }

    @Override
    public String piece(String text, String sessionId) {
        return Json.write(Json.object("text").put("content", text).put("session_id", sessionId));
    }

    /** The widget prints any field named content, text or delta, so {@code complete} has none of them. */
    @Override
    public List<String> closing(Turn turn, CompleteFrame complete) {
        List<String> frames = new ArrayList<>();
        frames.add(": x-total-tokens=" + turn.meter().outputTokens());
        frames.add(": x-total-time-ms=" + turn.meter().elapsedMillis());
        frames.add(Json.write(complete.of(turn, null)));
        if (turn.asksForAddress()) {
            frames.add(Json.write(SeedDialect.requestEmail(turn)));
        }
        turn.offered().ifPresent(frames::add);
        frames.add(DONE);
        return frames;
    }

    @Override
    public List<String> failure(String sessionId, String code, String sentence, boolean retryable) {
        return List.of(refusal(code, sentence, retryable), DONE);
    }

    @Override
    public List<String> restored(ObjectNode complete) {
        if (complete == null) {
            return List.of(DONE);
        }
        complete.remove("content");
        return List.of(Json.write(complete), DONE);
    }

    @Override
    public List<String> alone(String frame) {
        return List.of(":ok", Json.write(Json.object("start")), frame, DONE);
    }

    @Override
    public String refusal(String code, String sentence, boolean retryable) {
        ObjectNode error = Json.object("error").put("error", sentence);
        return Json.write(code.equals(Refusal.BAD_REQUEST) ? error : error.put("code", code));
    }
}
