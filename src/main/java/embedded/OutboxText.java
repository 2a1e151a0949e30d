package embedded;

import alarms.Alarm;
import chat.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import outbound.FunctionCall;
import outbound.Post;
import outbound.TextMessage;

/** What would have been sent, as JSON for people to read. */
final class OutboxText {
    private OutboxText() {
    }

    static byte[] of(TextMessage message) {
        return bytes(Json.object().put("delivery_id", message.id()).put("to", message.to())
                .put("text", message.text()));
    }

    static byte[] of(FunctionCall call) {
        ObjectNode json = Json.object().put("delivery_id", call.id()).put("function", call.function());
        json.set("payload", tree(call.payload()));
        return bytes(json);
    }

    static byte[] of(Alarm alarm) {
        return bytes(Json.object().put("id", alarm.id()).put("tenant_id", alarm.tenantId()).put("rule", alarm.rule())
                .put("sentence", alarm.sentence()).put("at", alarm.at().toString()));
    }

    static byte[] of(Post post) {
        ObjectNode json = Json.object().put("address", post.address().toString());
        json.set("headers", Json.tree(post.headers()));
        json.set("body", tree(post.body()));
        return bytes(json);
    }

    /** Text that is no JSON stays text. */
    private static JsonNode tree(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            return Json.read(text);
        } catch (JsonProcessingException otherText) {
            return TextNode.valueOf(text);
        }
    }

    private static byte[] bytes(JsonNode json) {
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}
