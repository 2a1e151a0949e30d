package support;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Speaks Bedrock's ConverseStream, InvokeAgent and Retrieve on a loopback port, as a script tells it.
 * One event loop carries 1,000 streams. Starts as a program too: {@code BedrockStandIn [port] [pieces] [gap ms]}.
 */
public final class BedrockStandIn implements AutoCloseable {
    private static final int REMEMBERED = 2_000;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpServer server;
    private final Deque<BedrockStandInScript> next = new ConcurrentLinkedDeque<>();
    private final Deque<BedrockStandInCall> calls = new ConcurrentLinkedDeque<>();
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<Prepared, List<Buffer>> prepared = new ConcurrentHashMap<>();
    private final BedrockStandInCounts counts = new BedrockStandInCounts();

    private record Prepared(BedrockStandInScript script, boolean agent) {
    }

    private volatile BedrockStandInScript always = BedrockStandInScript.saying("Hello");
    private volatile BedrockStandInScript searches;

    public BedrockStandIn() {
        this(0);
    }

    /** @param port 0: the system chooses */
    public BedrockStandIn(int port) {
        server = vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(8_192).setTcpNoDelay(true))
                .connectionHandler(this::connected)
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)));
        server.listen(port, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    public static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        int pieces = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        long gap = arguments.length > 2 ? Long.parseLong(arguments[2]) : 20;
        BedrockStandIn standIn = new BedrockStandIn(port);
        standIn.always(BedrockStandInScript.stamps(pieces).every(gap));
        System.out.println("Bedrock stand-in at " + standIn.endpoint() + ", counts at /counts");
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** For every request that no {@link #next} is left for. */
    public BedrockStandIn always(BedrockStandInScript script) {
        always = script;
        return this;
    }

    /** For the coming requests, one each. */
    public BedrockStandIn next(BedrockStandInScript... scripts) {
        next.addAll(List.of(scripts));
        return this;
    }

    /** For every Retrieve, which then takes nothing of {@link #next}; null: no longer. */
    public BedrockStandIn searches(BedrockStandInScript script) {
        searches = script;
        return this;
    }

    /** The latest calls, oldest first. */
    public List<BedrockStandInCall> calls() {
        return List.copyOf(calls);
    }

    /** The latest call to a model or an agent. */
    public BedrockStandInCall lastAnswer() {
        return calls().stream().filter(call -> !call.path().endsWith("/retrieve")).reduce((a, b) -> b).orElseThrow();
    }

    public BedrockStandInCall lastCall() {
        return calls.getLast();
    }

    public BedrockStandInCounts counts() {
        return counts;
    }

    /** Cuts every connection in the middle of what it does. */
    public void killAll() {
        connections.forEach(HttpConnection::close);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void connected(HttpConnection connection) {
        connections.add(connection);
        connection.closeHandler(gone -> connections.remove(connection));
    }

    private void answer(HttpServerRequest request, Buffer body) {
        if (request.path().equals("/counts")) {
            request.response().end(counts + "\n");
            return;
        }
        BedrockStandInCall call = remember(request, body);
        BedrockStandInScript script = script(request);
        counts.began();
        if (script.status() != 200) {
            later(script, () -> refuse(request, script, call));
        } else if (request.path().endsWith("/retrieve")) {
            later(script, () -> whole(request, BedrockStandInFrames.retrieved(script).toString(), call));
        } else {
            new BedrockStandInStream(vertx, request, script, pieces(script, request), call, counts).start();
        }
    }

    private BedrockStandInScript script(HttpServerRequest request) {
        if (searches != null && request.path().endsWith("/retrieve")) {
            return searches;
        }
        return next.isEmpty() ? always : next.poll();
    }

    private void later(BedrockStandInScript script, Runnable reply) {
        if (script.firstDelayMillis() > 0) {
            vertx.setTimer(script.firstDelayMillis(), late -> reply.run());
        } else {
            reply.run();
        }
    }

    private BedrockStandInCall remember(HttpServerRequest request, Buffer body) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        BedrockStandInCall call = new BedrockStandInCall(request.path(), body.toString(), headers);
        calls.add(call);
        if (calls.size() > REMEMBERED) {
            calls.poll();
        }
        return call;
    }

    private List<Buffer> pieces(BedrockStandInScript script, HttpServerRequest request) {
        if (script.stamped()) {
            return List.of();
        }
        return prepared.computeIfAbsent(new Prepared(script, request.path().startsWith("/agents/")), key -> {
            Map<String, Buffer> known = new HashMap<>();
            List<Buffer> frames = new ArrayList<>();
            for (int i = 0; i < script.size(); i++) {
                frames.add(known.computeIfAbsent(script.piece(i), text -> BedrockStandInFrames.piece(key.agent(), text)));
            }
            return frames;
        });
    }

    private void refuse(HttpServerRequest request, BedrockStandInScript script, BedrockStandInCall call) {
        request.response().setStatusCode(script.status()).putHeader("x-amzn-ErrorType", script.errorCode());
        whole(request, BedrockStandInFrames.error(script.errorCode()).toString(), call);
    }

    private void whole(HttpServerRequest request, String json, BedrockStandInCall call) {
        call.ended(BedrockStandInCall.End.COMPLETED);
        counts.ended(BedrockStandInCall.End.COMPLETED);
        request.response().putHeader("Content-Type", "application/json").putHeader("x-amzn-RequestId", "stand-in").end(json);
    }
}
