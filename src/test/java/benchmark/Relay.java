package benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Program: passes a model's pieces on in the frames that Concierge uses, and does nothing else; what any server must
 * cost at least. Argument: address of Bedrock.
 */
public final class Relay {
    private static final String MODEL = "/model/model-1/converse-stream";
    private static final Buffer BODY = Buffer.buffer("{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"Hi\"}]}]}");
    private final HttpClient client;
    private final URI bedrock;

    private Relay(Vertx vertx, URI bedrock) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(5_000).setTcpNoDelay(true));
        this.bedrock = bedrock;
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        Relay relay = new Relay(vertx, URI.create(arguments[0]));
        vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(4096).setTcpNoDelay(true))
                .requestHandler(relay::answer).webSocketHandler(relay::serve).listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println("RELAY " + server.actualPort()));
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        request.body().onSuccess(body -> {
            response.write(":ok\n\nid: 1\ndata: {\"type\":\"start\"}\n\n");
            int[] id = {1};
            ask(text -> response.write("id: " + ++id[0] + "\ndata: {\"type\":\"text\",\"content\":\"" + text
                    + "\",\"session_id\":\"guest_0123456789abcdef\"}\n\n"), () -> response.end("id: " + ++id[0]
                    + "\ndata: {\"type\":\"complete\",\"citations\":[]}\n\nid: " + ++id[0] + "\ndata: [DONE]\n\n"));
        });
    }

    private void serve(ServerWebSocket socket) {
        socket.textMessageHandler(question -> {
            socket.writeTextMessage("{\"type\":\"session\",\"event_id\":1}");
            int[] id = {1};
            StringBuilder all = new StringBuilder();
            ask(text -> {
                all.append(text);
                socket.writeTextMessage("{\"type\":\"text_chunk\",\"content\":\"" + text + "\",\"event_id\":" + ++id[0] + "}");
            }, () -> socket.writeTextMessage("{\"type\":\"complete\",\"content\":\"" + all + "\",\"event_id\":" + ++id[0] + "}"));
        });
    }

    private void ask(Consumer<String> piece, Runnable end) {
        client.request(HttpMethod.POST, bedrock.getPort(), bedrock.getHost(), MODEL)
                .compose((HttpClientRequest request) -> request.send(BODY))
                .onSuccess(reply -> reply.handler(new EventFrames(piece)).endHandler(whole -> end.run()));
    }
}
