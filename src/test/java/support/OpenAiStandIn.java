package support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks the streaming Chat Completions API on a loopback port, as a script tells it. */
public final class OpenAiStandIn implements AutoCloseable {
    /** What follows the pieces. */
    public enum End { DONE, DONE_BUT_OPEN, FINISH_REASON_ONLY, NOTHING, DROP, SILENCE, ERROR }

    /**
     * @param gapMillis   before each piece
     * @param pausedAfter pieces after which it waits for {@link #goOn}, below 0 for never
     */
    public record Script(int status, List<String> pieces, long gapMillis, int pausedAfter, End end) {
        public Script(int status, List<String> pieces, long gapMillis, End end) {
            this(status, pieces, gapMillis, -1, end);
        }

        public static Script saying(String... pieces) {
            return new Script(200, List.of(pieces), 10, End.DONE);
        }

        public static Script refusing(int status) {
            return new Script(status, List.of(), 0, End.DONE);
        }

        public Script ending(End with) {
            return new Script(status, pieces, gapMillis, pausedAfter, with);
        }

        public Script pausedAfter(int count) {
            return new Script(status, pieces, gapMillis, count, end);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpServer server;
    private final Deque<Script> next = new ConcurrentLinkedDeque<>();
    private final Deque<String> bodies = new ConcurrentLinkedDeque<>();
    private final AtomicInteger aborted = new AtomicInteger();
    private final Deque<Runnable> paused = new ConcurrentLinkedDeque<>();
    private volatile String authorization;
    private volatile String path;

    public OpenAiStandIn() {
        server = vertx.createHttpServer().requestHandler(r -> r.body().onSuccess(body -> answer(r, body)));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/v1/");
    }

    public OpenAiStandIn next(Script... scripts) {
        next.addAll(List.of(scripts));
        return this;
    }

    public int requests() {
        return bodies.size();
    }

    /** Forgets scripts and requests; a reply that goes on is not touched. */
    public OpenAiStandIn fresh() {
        next.clear();
        bodies.clear();
        paused.clear();
        aborted.set(0);
        return this;
    }

    public JsonNode lastBody() {
        try {
            return JSON.readTree(bodies.getLast());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String lastAuthorization() {
        return authorization;
    }

    public String lastPath() {
        return path;
    }

    /** Lets the paused replies say the rest. */
    public void goOn() {
        for (Runnable rest = paused.poll(); rest != null; rest = paused.poll()) {
            Runnable due = rest;
            vertx.runOnContext(now -> due.run());
        }
    }

    /** Replies that wait for {@link #goOn}. */
    public int paused() {
        return paused.size();
    }

    /** Replies that the client left. */
    public int aborted() {
        return aborted.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request, Buffer body) {
        bodies.add(body.toString());
        authorization = request.getHeader("Authorization");
        path = request.path();
        Script script = next.isEmpty() ? Script.saying("Hello") : next.poll();
        if (script.status() != 200) {
            request.response().setStatusCode(script.status()).end("{\"error\":{\"message\":\"no\"}}");
            return;
        }
        request.response().closeHandler(gone -> {
            if (!request.response().ended() && script.end() != End.DROP) {
                aborted.incrementAndGet();
            }
        });
        request.response().setChunked(true).putHeader("Content-Type", "text/event-stream")
                .write(": taken\n\n");
        go(request, script, 0);
    }

    private void go(HttpServerRequest request, Script script, int index) {
        if (index == script.pausedAfter()) {
            paused.add(() -> say(request, script, index));
        } else {
            say(request, script, index);
        }
    }

    private void say(HttpServerRequest request, Script script, int index) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        if (index == script.pieces().size()) {
            end(request, script.end());
            return;
        }
        String text = JSON.createObjectNode().put("content", script.pieces().get(index)).toString();
        response.write("data: {\"choices\":[{\"index\":0,\"delta\":" + text + ",\"finish_reason\":null}]}\n\n");
        vertx.setTimer(Math.max(1, script.gapMillis()), later -> go(request, script, index + 1));
    }

    private void end(HttpServerRequest request, End end) {
        HttpServerResponse response = request.response();
        String finished = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
        switch (end) {
            case DONE -> response.end(finished
                    + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}\n\ndata: [DONE]\n\n");
            case DONE_BUT_OPEN -> response.write(finished + "data: [DONE]\n\n");
            case FINISH_REASON_ONLY -> response.end(finished);
            case NOTHING -> response.end();
            case DROP -> request.connection().close();
            case ERROR -> response.end("data: {\"error\":{\"message\":\"out of memory\"}}\n\n");
            default -> response.write(": still here, saying nothing\n");
        }
    }
}
