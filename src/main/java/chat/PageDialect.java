package chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** WebSocket frames for the published page: {@code querytext} in; it ends a turn at any type but these two. */
public final class PageDialect implements Dialect {

    @Override
    public String piece(String text, String sessionId) {
        return Json.write(Json.object("chunk").put("chunk", text));
    }

    /** This page closes its socket at {@code complete}, so the wish for an address is the answer's last paragraph. */
    @Override
    public List<String> closing(Turn turn, CompleteFrame complete) {
        String text = turn.asksForAddress()
                ? turn.answer() + "\n\n" + turn.question().tenant().escalation().message()
                : turn.answer();
        List<String> frames = new ArrayList<>(List.of(Json.write(complete.of(turn, text))));
        turn.offered().ifPresent(frames::add); // harms nothing there: that page has left by then
        return frames;
    }

    @Override
    public List<String> failure(String sessionId, String code, String sentence, boolean retryable) {
        return List.of(refusal(code, sentence, retryable));
    }

    @Override
    public List<String> restored(ObjectNode complete) {
        return complete == null ? List.of() : List.of(Json.write(complete));
    }

    @Override
    public String refusal(String code, String sentence, boolean retryable) {
        ObjectNode frame = Json.object("complete").put("responsetext", sentence);
        frame.put("code", code).put("error", sentence).put("retryable", retryable).putArray("citations");
        return Json.write(frame);
    }
}
