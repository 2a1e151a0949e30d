package openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import engine.ModelEvent;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the lines of a streamed completion. */
final class CompletionEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data:";

    /** @throws RuntimeException the line is no JSON, or the server tells an error in mid-stream */
    ModelEvent read(String line) {
        if (!line.startsWith(DATA)) {
            return ModelEvent.ALIVE;
        }
        String data = line.substring(DATA.length()).strip();
        return data.equals("[DONE]") ? ModelEvent.STOP : chunk(parsed(data));
    }

    private static ModelEvent chunk(JsonNode chunk) {
        if (chunk.hasNonNull("error")) {
            throw new IllegalStateException("The server gave up: " + chunk.at("/error/message").asText());
        }
        JsonNode choice = chunk.path("choices").path(0);
        return new ModelEvent(choice.at("/delta/content").asText(""), List.of(), used(chunk.path("usage")),
                choice.hasNonNull("finish_reason"));
    }

    private static ModelEvent.Tokens used(JsonNode usage) {
        return usage.isObject()
                ? new ModelEvent.Tokens(usage.path("prompt_tokens").asInt(), usage.path("completion_tokens").asInt())
                : null;
    }

    private static JsonNode parsed(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
