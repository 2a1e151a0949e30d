package support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** Bedrock's event-stream frames and JSON shapes. */
final class BedrockStandInFrames {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BedrockStandInFrames() {
    }

    static Buffer lead(boolean agent) {
        return agent ? event("trace", trace("rationale", JSON.createObjectNode().put("text", "I look it up.")))
                : event("messageStart", JSON.createObjectNode().put("role", "assistant").put("p", "abc"));
    }

    static Buffer piece(boolean agent, String text) {
        if (agent) {
            return event("chunk", JSON.createObjectNode().put("bytes", text.getBytes(StandardCharsets.UTF_8)));
        }
        ObjectNode delta = JSON.createObjectNode().put("contentBlockIndex", 0).put("p", "abcdefgh");
        delta.putObject("delta").put("text", text);
        return event("contentBlockDelta", delta);
    }

    static Buffer tail(boolean agent, BedrockStandInScript script) {
        ObjectNode usage = JSON.createObjectNode().put("inputTokens", 12).put("outputTokens", 34);
        if (agent) {
            ObjectNode output = JSON.createObjectNode();
            output.putObject("metadata").set("usage", usage);
            Buffer tail = event("trace", trace("modelInvocationOutput", output));
            return script.attributions().isEmpty() ? tail : tail.appendBuffer(event("chunk", attribution(script)));
        }
        return event("contentBlockStop", JSON.createObjectNode().put("contentBlockIndex", 0))
                .appendBuffer(event("messageStop", JSON.createObjectNode().put("stopReason", script.stopReason())))
                .appendBuffer(event("metadata", JSON.createObjectNode().set("usage", usage.put("totalTokens", 46))));
    }

    static Buffer exception(String name) {
        String type = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return frame(Map.of(":message-type", "exception", ":exception-type", type), error(name));
    }

    static ObjectNode error(String name) {
        return JSON.createObjectNode().put("message", name + " as told");
    }

    static ObjectNode retrieved(BedrockStandInScript script) {
        ArrayNode results = JSON.createArrayNode();
        script.references().forEach(r -> results.add(reference(r).put("score", r.score())));
        return JSON.createObjectNode().set("retrievalResults", results);
    }

    private static ObjectNode attribution(BedrockStandInScript script) {
        ObjectNode chunk = JSON.createObjectNode();
        ArrayNode citations = chunk.putObject("attribution").putArray("citations");
        script.attributions().forEach(a -> {
            ObjectNode citation = citations.addObject();
            citation.putObject("generatedResponsePart").putObject("textResponsePart").put("text", a.part());
            ArrayNode references = citation.putArray("retrievedReferences");
            a.references().forEach(r -> references.add(reference(r)));
        });
        return chunk;
    }

    private static ObjectNode reference(BedrockStandInScript.Reference given) {
        ObjectNode reference = JSON.createObjectNode();
        reference.putObject("content").put("text", given.text()).put("type", "TEXT");
        boolean web = given.uri().startsWith("http");
        ObjectNode location = reference.putObject("location").put("type", web ? "WEB" : "S3");
        location.putObject(web ? "webLocation" : "s3Location").put(web ? "url" : "uri", given.uri());
        ObjectNode metadata = reference.putObject("metadata").put("x-amz-bedrock-kb-source-uri", given.uri());
        if (given.page() != null) {
            metadata.put("x-amz-bedrock-kb-document-page-number", given.page().doubleValue());
        }
        if (given.title() != null) {
            metadata.put("title", given.title());
        }
        return reference;
    }

    private static ObjectNode trace(String part, ObjectNode content) {
        ObjectNode trace = JsonNodeFactory.instance.objectNode();
        trace.putObject("trace").putObject("orchestrationTrace").set(part, content);
        return trace;
    }

    private static Buffer event(String type, ObjectNode payload) {
        return frame(Map.of(":message-type", "event", ":event-type", type), payload);
    }

    private static Buffer frame(Map<String, String> headers, ObjectNode payload) {
        Map<String, HeaderValue> values = new LinkedHashMap<>();
        values.put(":content-type", HeaderValue.fromString("application/json"));
        headers.forEach((name, value) -> values.put(name, HeaderValue.fromString(value)));
        try {
            return Buffer.buffer(new Message(values, JSON.writeValueAsBytes(payload)).toByteBuffer().array());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
