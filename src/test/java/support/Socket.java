package support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that keeps what it receives. */
public final class Socket implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private Socket(URI address, String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(address, new Listener()).join();
    }

    public static Socket open(URI address) {
        return new Socket(address, null);
    }

    public static Socket open(URI address, String origin) {
        return new Socket(address, origin);
    }

    public Socket send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    public Socket ask(String question, String sessionId) {
        return send(JSON.createObjectNode().put("action", "sendMessage").put("query", question)
                .put("session_id", sessionId).toString());
    }

    public Socket sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** In the first seed's dialect. */
    public Socket ask(String question, String sessionId, String tenant) {
        return send(JSON.createObjectNode().put("action", "sendMessage").put("query", question)
                .put("session_id", sessionId).put("tenant_hash", tenant).toString());
    }

    /** As the published page asks. */
    public Socket askAsPage(String question, String sessionId, String tenant) {
        return send(JSON.createObjectNode().put("action", "sendMessage").put("querytext", question)
                .put("session_id", sessionId).put("tenant_hash", tenant).toString());
    }

    public Socket resume(String sessionId, long lastEventId) {
        return send(JSON.createObjectNode().put("action", "resume").put("session_id", sessionId)
                .put("last_event_id", lastEventId).toString());
    }

    /** The next frame as it came; fails when none comes. */
    public String frame() {
        try {
            String frame = frames.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (frame == null) {
                throw new AssertionError("No frame came within " + PATIENCE);
            }
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode next() {
        try {
            return JSON.readTree(frame());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All frames up to and with the first of that type. */
    public List<JsonNode> until(String type) {
        List<JsonNode> seen = new ArrayList<>();
        do {
            seen.add(next());
        } while (!seen.get(seen.size() - 1).path("type").asText().equals(type));
        return seen;
    }

    /** All frames as they came, up to and with the first of that type. */
    public List<String> framesUntil(String type) {
        List<String> seen = new ArrayList<>();
        do {
            seen.add(frame());
        } while (!seen.get(seen.size() - 1).startsWith("{\"type\":\"" + type + "\""));
        return seen;
    }

    public int closeCode() throws Exception {
        return closed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Frames that came and were not taken yet. */
    public int waiting() {
        return frames.size();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
