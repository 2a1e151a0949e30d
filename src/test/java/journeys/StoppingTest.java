package journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.Http;
import support.Invocation;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.Script;
import support.Socket;

/** A stop takes nothing new, and lets what runs come to its end. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class StoppingTest {
    private static final String SESSION = "guest_1704995530_k3j9d2x8a";
    private final OpenAiStandIn model = new OpenAiStandIn();
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        model.close();
    }

    private Concierge started(String stopWithin) throws Exception {
        return Concierge.in(folder).withTestTenants().answeredBy(model)
                .with("concierge.chat.stop-within", stopWithin).start();
    }

    /** On a thread of its own: the common pool has only one on a small machine, and HTTP clients need it. */
    private static CompletableFuture<Void> stopping(Concierge concierge) {
        return CompletableFuture.runAsync(concierge::close, stop -> new Thread(stop, "stopping").start());
    }

    private void paused(int count) {
        await().until(() -> model.paused() == count);
    }

    @Test
    void a_running_answer_ends_and_new_ones_are_refused() throws Exception {
        Concierge concierge = started("20s");
        model.next(Script.saying("One", " two").pausedAfter(1), Script.saying("One", " two").pausedAfter(1));
        try (Socket idle = Socket.open(concierge.socket()); Socket reading = Socket.open(concierge.socket());
                Invocation stream = Invocation.ask(concierge, "Count!", SESSION + "_stream", "sure")) {
            reading.ask("Count!", SESSION, "sure");
            paused(2);
            CompletableFuture<Void> stopped = stopping(concierge);
            assertThat(idle.closeCode()).isEqualTo(1001);
            refusesNew(concierge, reading);
            model.goOn();
            assertThat(reading.framesUntil("complete").get(1)).contains("\"content\":\"One two\"");
            assertThat(reading.closeCode()).isEqualTo(1001);
            assertThat(stream.rest()).contains("\" two\"").endsWith("data: [DONE]\n\n");
            stopped.get(10, TimeUnit.SECONDS);
        }
    }

    private void refusesNew(Concierge concierge, Socket reading) {
        assertThatThrownBy(() -> Socket.open(concierge.socket())).hasStackTraceContaining("WebSocketHandshakeException");
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), Invocation.body("More?", SESSION + "_2", "sure"));
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(reply.body()).contains("\"code\":\"unavailable\"").endsWith("data: [DONE]\n\n");
        reading.ask("More?", SESSION + "_3", "sure");
        assertThat(reading.framesUntil("error").get(3)).startsWith("{\"type\":\"error\",\"code\":\"unavailable\","
                + "\"error\":\"The service is being restarted. Please try again.\",\"retryable\":true");
    }

    @Test
    void a_question_that_waits_is_refused_at_once() throws Exception {
        Concierge concierge = started("20s");
        model.next(Script.saying("One", " two").pausedAfter(1));
        try (Socket first = Socket.open(concierge.socket()); Socket second = Socket.open(concierge.socket())) {
            first.ask("One?", SESSION, "sure");
            paused(1);
            second.ask("Two?", SESSION, "sure");
            await().until(() -> second.waiting() == 2);
            CompletableFuture<Void> stopped = stopping(concierge);
            assertThat(second.framesUntil("error").get(2)).contains("\"code\":\"unavailable\"");
            assertThat(second.closeCode()).isEqualTo(1001);
            model.goOn();
            assertThat(first.framesUntil("complete")).isNotEmpty();
            stopped.get(10, TimeUnit.SECONDS);
        }
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void an_answer_that_takes_too_long_is_interrupted() throws Exception {
        Concierge concierge = started("200ms");
        model.next(Script.saying("One", " two").pausedAfter(1));
        try (Socket reading = Socket.open(concierge.socket())) {
            reading.ask("Count!", SESSION, "sure");
            paused(1);
            CompletableFuture<Void> stopped = stopping(concierge);
            assertThat(reading.framesUntil("error").get(3)).startsWith("{\"type\":\"error\",\"code\":\"interrupted\","
                    + "\"error\":\"The answer was interrupted.\",\"retryable\":true");
            assertThat(reading.closeCode()).isEqualTo(1001);
            stopped.get(10, TimeUnit.SECONDS);
        }
        assertThat(model.aborted()).isEqualTo(1);
    }
}
