package openai;

import chat.Prompt;
import chat.Turn;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import engine.AskEngine;
import engine.CitationMarkers;
import engine.ModelCall;
import engine.Transcript;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.concurrent.ScheduledExecutorService;
import tenants.Tenant;

/**
 * Streams the answer of any OpenAI-compatible server to the turn's prompt; engine {@code openai}.
 * Source of the format: the Chat Completions API with {@code stream: true}.
 */
public final class AskOpenAi extends AskEngine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final OpenAiSettings settings;
    private final HttpClient http;

    public AskOpenAi(OpenAiSettings settings, ScheduledExecutorService timer) {
        super("openai", settings.patience(), timer);
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // an upgrade offer confuses some servers
                .connectTimeout(settings.connectTimeout()).build();
    }

    @Override
    protected ModelCall call(Turn turn) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.completions())
                .header("Content-Type", "application/json").header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body(turn).toString()));
        if (settings.hasKey()) {
            request.header("Authorization", "Bearer " + settings.apiKey());
        }
        return new CompletionCall(http, request.build());
    }

    @Override
    protected Transcript transcript(Turn turn) {
        return new CitationMarkers(turn.passages());
    }

    private ObjectNode body(Turn turn) {
        Tenant.Streaming limits = turn.question().tenant().streaming();
        ObjectNode body = JSON.createObjectNode().put("model", settings.model()).put("stream", true)
                .put("max_tokens", limits.maxTokens()).put("temperature", limits.temperature());
        body.putObject("stream_options").put("include_usage", true);
        Prompt prompt = turn.prompt();
        ArrayNode messages = body.putArray("messages");
        message("system", prompt.system(), messages);
        prompt.history().forEach(said -> message(said.role(), said.text(), messages));
        message("user", prompt.question(), messages);
        return body;
    }

    private static void message(String role, String text, ArrayNode messages) {
        messages.addObject().put("role", role).put("content", text);
    }
}
