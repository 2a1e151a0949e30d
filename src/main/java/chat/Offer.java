package chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a visitor can do next, shown below an answer (wire specification, section 2, item 10).
 *
 * @param buttons  as the client draws them, in their order
 * @param metadata why they are offered, or the programme switch that is offered instead
 */
public record Offer(List<ObjectNode> buttons, ObjectNode metadata) {
    public static final String SWITCH = "program_switch_detected";

    /** A switch has no buttons: its metadata is what the client needs. */
    boolean worthTelling() {
        return !buttons.isEmpty() || metadata.path(SWITCH).asBoolean();
    }

    ObjectNode frame(String sessionId) {
        ObjectNode frame = Json.object("cta_buttons");
        ArrayNode list = frame.putArray("ctaButtons");
        buttons.forEach(list::add);
        frame.set("metadata", metadata);
        return frame.put("session_id", sessionId);
    }
}
