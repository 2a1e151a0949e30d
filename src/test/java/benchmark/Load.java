package benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Program: many visitors at once. For each line {@code way port tenant size pieces ownDelayMillis} it lets so many
 * conversations be open at once and prints what they saw, see {@link Crowd#result}.
 */
public final class Load {
    private static final int LONGEST_SECONDS = 30;
    private static final String HOST = "127.0.0.1";
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(5_000)
            .setTcpNoDelay(true));
    private final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
            .setMaxConnections(5_000).setMaxMessageSize(1_000_000).setTcpNoDelay(true));

    private Load() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Load load = new Load();
        System.out.println("LOAD");
        try (Scanner lines = new Scanner(System.in)) {
            while (lines.hasNextLine()) {
                System.out.println(load.run(lines.nextLine().split(" ")));
            }
        }
        System.exit(0);
    }

    private String run(String[] order) throws InterruptedException {
        boolean overSockets = order[0].equals("socket");
        int port = Integer.parseInt(order[1]);
        int size = Integer.parseInt(order[3]);
        CountDownLatch over = new CountDownLatch(1);
        List<WebSocket> open = overSockets ? connect(port, size) : List.of();
        Crowd crowd = new Crowd(overSockets, size, Integer.parseInt(order[4]), over::countDown);
        vertx.runOnContext(now -> {
            for (int i = 0; i < size; i++) {
                if (overSockets) {
                    ask(open.get(i), order[2], new Talk(crowd));
                } else {
                    ask(port, order[2], new Talk(crowd));
                }
            }
        });
        over.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        open.forEach(WebSocket::close);
        return crowd.result(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(order[5])));
    }

    private List<WebSocket> connect(int port, int size) {
        List<WebSocket> open = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            open.add(sockets.connect(port, HOST, "/chat").toCompletionStage().toCompletableFuture().join());
        }
        return open;
    }

    private void ask(WebSocket socket, String tenant, Talk talk) {
        socket.textMessageHandler(talk::frame).closeHandler(closed -> talk.fail("closed"));
        talk.asked();
        socket.writeTextMessage("{\"action\":\"sendMessage\",\"tenant_hash\":\"" + tenant + "\",\"session_id\":\"guest_"
                + UUID.randomUUID() + "\",\"query\":\"How do I become an instructor?\"}");
    }

    private void ask(int port, String tenant, Talk talk) {
        talk.asked();
        http.request(HttpMethod.POST, port, HOST, "/invoke")
                .map(request -> request.putHeader("Accept", "text/event-stream"))
                .compose((HttpClientRequest request) -> request.send("{\"tenant_hash\":\"" + tenant
                        + "\",\"session_id\":\"guest_" + UUID.randomUUID()
                        + "\",\"user_input\":\"How do I become an instructor?\"}"))
                .onSuccess(reply -> reply.handler(talk::bytes).endHandler(whole -> talk.end())
                        .exceptionHandler(cut -> talk.fail(cut.toString())))
                .onFailure(failure -> talk.fail(failure.toString()));
    }
}
