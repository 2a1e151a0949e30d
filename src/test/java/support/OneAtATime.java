package support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a stand-in whose single operations are not atomic (moto checks a condition, then writes, on many
 * threads) and lets one request in at a time, so that they are, as DynamoDB's are. Remembers what functions were called
 * with.
 */
public final class OneAtATime implements AutoCloseable {
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "expect", "upgrade",
            "http2-settings", "transfer-encoding", "date", "server");
    private final HttpServer server;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final URI behind;

    /**
     * A call of a function of Lambda as it was on the wire.
     *
     * @param type {@code X-Amz-Invocation-Type}
     */
    public record Call(String path, String type, String payload) {
    }

    public OneAtATime(URI behind) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms
        this.behind = Loopback.require(behind);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(thread);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Calls of functions, oldest first. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void pass(HttpExchange exchange) {
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString();
        if (path.contains("/functions/")) {
            calls.add(new Call(path, exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type"),
                    new String(body, StandardCharsets.UTF_8)));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(path))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }
}
