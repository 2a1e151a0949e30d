package support;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Over server-sent events. */
final class EventStreamVisit extends Visit {
    private static final long PATIENCE_SECONDS = 10;
    private static final String CLOSED = "(closed)";
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final URI address;

    EventStreamVisit(String session, Concierge concierge) {
        super(session);
        address = concierge.http("/invoke");
    }

    @Override
    void send(String tenant, String question) {
        String body = mapper().createObjectNode().put("tenant_hash", tenant).put("user_input", question)
                .put("session_id", session()).toString();
        vertx.createHttpClient().request(HttpMethod.POST, address.getPort(), address.getHost(), address.getPath())
                .map(request -> request.putHeader("Accept", "text/event-stream"))
                .compose((HttpClientRequest request) -> request.send(body)).onSuccess(this::read)
                .onFailure(failure -> events.add(failure.toString()));
    }

    private void read(HttpClientResponse response) {
        RecordParser lines = RecordParser.newDelimited("\n", line -> {
            if (line.toString().startsWith("data: ")) {
                events.add(line.toString().substring(6));
            }
        });
        response.handler(lines).endHandler(whole -> events.add(CLOSED)).exceptionHandler(cut -> events.add(CLOSED));
    }

    @Override
    String frame() {
        String event = event();
        if (event == null || event.equals(CLOSED)) {
            throw new AssertionError("No event came: " + event);
        }
        return event;
    }

    @Override
    public void endsThere() {
        assertThat(event()).isEqualTo("[DONE]");
        assertThat(event()).isEqualTo(CLOSED);
    }

    private String event() {
        try {
            return events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
