package support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * As much of AWS as an answer needs, on a loopback port: objects can be put and read, put items are kept, queries find
 * nothing, and whatever SES, SNS and Lambda are asked for is taken. It checks nothing: the contract tests do, at a real AWS-compatible server.
 */
public final class AwsStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REMEMBERED = 1_000;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Map<String, String> objects = new ConcurrentHashMap<>();
    private final Deque<JsonNode> items = new ConcurrentLinkedDeque<>();
    private final Deque<String> sent = new ConcurrentLinkedDeque<>();
    private final HttpServer server;
    private volatile boolean tablesDown;

    public AwsStub() {
        server = vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(8_192).setTcpNoDelay(true))
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** @param key with the bucket, such as {@code bucket/folder/file.json} */
    public AwsStub object(String key, String text) {
        objects.put("/" + key, text);
        return this;
    }

    /** A tenant with its mapping in the default bucket; hash and id are the same. */
    public AwsStub tenant(String hash, String configuration) {
        return object("concierge-tenants/mappings/" + hash + ".json", "{\"tenant_id\":\"" + hash + "\"}")
                .object("concierge-tenants/tenants/" + hash + "/config.json", configuration);
    }

    /** From now on every call to DynamoDB loses its connection, or no longer. */
    public void tablesDown(boolean down) {
        tablesDown = down;
    }

    /** The latest items, in DynamoDB's JSON, oldest first. */
    public List<JsonNode> items() {
        return List.copyOf(items);
    }

    /** Bodies of what SES, SNS and Lambda were asked for, oldest first. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request, Buffer body) {
        String target = request.getHeader("X-Amz-Target");
        if (target == null) {
            serve(request, body);
        } else if (tablesDown) {
            request.connection().close();
        } else {
            if (target.endsWith(".PutItem")) {
                keep(body);
            }
            request.response().putHeader("Content-Type", "application/x-amz-json-1.0")
                    .end(target.endsWith(".Query") ? "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}" : "{}");
        }
    }

    private void serve(HttpServerRequest request, Buffer body) {
        if (request.method() == HttpMethod.PUT) {
            objects.put(request.path(), body.toString());
            request.response().end();
        } else if (request.method() == HttpMethod.POST) {
            sent.add(body.toString());
            request.response().setStatusCode(request.path().contains("/functions/") ? 202 : 200)
                    .end(request.path().equals("/") ? "<Response></Response>" : "");
        } else {
            read(request.path(), request.response());
        }
    }

    private void read(String key, HttpServerResponse response) {
        String text = objects.get(key);
        response.setStatusCode(text == null ? 404 : 200).putHeader("Content-Type", "application/xml")
                .end(text == null ? "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>" : text);
    }

    private void keep(Buffer body) {
        try {
            items.add(JSON.readTree(body.getBytes()).path("Item"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (items.size() > REMEMBERED) {
            items.poll();
        }
    }
}
