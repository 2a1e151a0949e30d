package losstest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A receiver of webhooks that fails, hangs and falls silent by chance, and looks at the id of what it takes. */
final class HttpSink implements AutoCloseable {
    private static final long HANGS_SECONDS = 30;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final SplittableRandom random;
    private final HttpServer server;
    private final Receipts receipts;
    private volatile boolean calm;

    HttpSink(String name, long seed) throws IOException {
        receipts = new Receipts(name);
        random = new SplittableRandom(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + receipts.name();
    }

    Receipts receipts() {
        return receipts;
    }

    /** From now on it takes all that comes. */
    void calmDown() {
        calm = true;
        over.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Mood mood = calm ? Mood.TAKES : Mood.of(random);
            if (mood == Mood.HANGS) {
                over.await(HANGS_SECONDS, TimeUnit.SECONDS);
                return;
            }
            if (mood == Mood.FAILS) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            receipts.took(exchange.getRequestHeaders().getFirst("webhook-id"), body, mood == Mood.TAKES);
            if (mood == Mood.TAKES) {
                exchange.sendResponseHeaders(204, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
