package journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import support.RawHttp;
import support.Socket;

/** More than there is room for is refused in words, never silently, and passes. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class LimitsTest {
    private static final String OWN_PAGE = "https://own.example";
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).withTestTenants().answeredBy(MODEL)
                .with("concierge.chat.running-answers", "2").with("concierge.http.sockets-per-address", "5")
                .with("concierge.http.allowed-origins", OWN_PAGE).with("concierge.http.connection-idle", "3s")
                .with("concierge.http.ping", "1s").with("concierge.http.trusted-proxies", "127.0.0.1")
                .with("concierge.http.visitor-rate", "20").with("concierge.http.visitor-burst", "40").start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    @BeforeEach
    void forget() {
        MODEL.fresh();
    }

    @AfterEach
    void a_normal_question_is_answered() {
        await().until(() -> invoke("How?", session + "_after", fresh()).statusCode() == 200);
    }

    /** Each test is another visitor. */
    private String fresh() {
        return "10.0.0." + (System.nanoTime() / 1000 % 1_000_000);
    }

    private HttpResponse<String> invoke(String question, String sessionId, String visitor, String... headers) {
        List<String> all = new ArrayList<>(List.of("X-Forwarded-For", visitor));
        all.addAll(List.of(headers));
        return Http.post(concierge.http("/invoke"), Invocation.body(question, sessionId, "sure"),
                all.toArray(String[]::new));
    }

    private static void refused(String origin, int status) {
        assertThatThrownBy(() -> Socket.open(concierge.socket(), origin))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(failure -> assertThat(((WebSocketHandshakeException) failure.getCause()).getResponse()
                        .statusCode()).isEqualTo(status));
    }

    @Test
    void a_body_that_is_too_large_is_refused_in_a_way_that_the_page_can_read() {
        HttpResponse<String> reply = invoke("a".repeat(600_000), session, fresh(), "Origin", OWN_PAGE);
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).hasValue(OWN_PAGE);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(reply.body()).isEqualTo("retry: 2000\ndata: {\"type\":\"error\","
                + "\"error\":\"The request is too large.\",\"code\":\"too_large\"}\n\ndata: [DONE]\n\n");
    }

    @Test
    void a_third_answer_at_a_time_is_too_many() {
        MODEL.next(Script.saying("a").pausedAfter(0), Script.saying("b").pausedAfter(0));
        try (Socket one = Socket.open(concierge.socket()); Socket two = Socket.open(concierge.socket())) {
            one.ask("One?", session + "1", "sure");
            two.ask("Two?", session + "2", "sure");
            await().until(() -> MODEL.paused() == 2);
            HttpResponse<String> reply = invoke("Three?", session + "3", fresh());
            assertThat(reply.statusCode()).isEqualTo(429);
            assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(reply.body()).contains("{\"type\":\"error\",\"error\":\"Too many questions are being answered "
                    + "right now. Please try again in a moment.\",\"code\":\"busy\"}").endsWith("data: [DONE]\n\n");
            try (Socket three = Socket.open(concierge.socket())) {
                assertThat(three.ask("Four?", session + "4", "sure").frame()).contains("\"code\":\"busy\"",
                        "\"retryable\":true");
            }
            MODEL.goOn();
            one.until("complete");
            two.until("complete");
        }
    }

    @Test
    void a_visitor_who_asks_too_often_is_told_to_wait() {
        String visitor = fresh();
        List<Integer> seen = IntStream.range(0, 80).mapToObj(i ->
                Http.get(concierge.http("/status"), "X-Forwarded-For", visitor)).map(HttpResponse::statusCode).toList();
        assertThat(seen.subList(0, 40)).containsOnly(200);
        HttpResponse<String> reply = Http.get(concierge.http("/status"), "X-Forwarded-For", visitor);
        assertThat(seen).contains(429);
        if (reply.statusCode() == 429) {
            assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(IntStream.range(0, 80).mapToObj(i -> Http.get(concierge.http("/app.js"), "X-Forwarded-For", visitor))
                .map(HttpResponse::statusCode)).as("the files of the page").containsOnly(200);
        try (Socket socket = Socket.open(concierge.socket())) {
            IntStream.range(0, 80).forEach(i -> socket.send("{\"action\":\"ping\"}"));
            List<String> frames = IntStream.range(0, 80).mapToObj(i -> socket.frame()).toList();
            assertThat(frames).contains("{\"type\":\"pong\"}").anyMatch(frame -> frame.contains("\"code\":\"busy\""));
            IntStream.range(0, 60).forEach(i -> socket.send("{\"action\":\"sendMessage\",\"querytext\":\"\"}"));
            assertThat(IntStream.range(0, 60).mapToObj(i -> socket.frame()).toList())
                    .allMatch(frame -> frame.startsWith("{\"type\":\"complete\""))
                    .anyMatch(frame -> frame.contains("\"responsetext\":\"Too many messages. Please wait a moment.\""));
        }
        await().until(() -> Http.get(concierge.http("/status"), "X-Forwarded-For", visitor).statusCode() == 200);
    }

    @Test
    void more_sockets_of_one_address_than_allowed_are_refused() {
        await().until(() -> concierge.sockets() == 0);
        List<Socket> open = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> open.add(Socket.open(concierge.socket())));
        await().until(() -> concierge.sockets() == 5);
        refused(OWN_PAGE, 503);
        open.forEach(Socket::close);
        await().until(() -> concierge.sockets() == 0);
        Socket.open(concierge.socket()).close();
    }

    @Test
    void a_foreign_page_cannot_open_a_socket() {
        refused("https://foreign.example", 403);
        refused("null", 403);
        Socket.open(concierge.socket(), OWN_PAGE).close();
        assertThat(invoke("How?", session, fresh(), "Origin", "https://foreign.example").headers()
                .firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void thousands_of_half_open_connections_leave_room_and_are_closed() {
        List<RawHttp> half = new ArrayList<>();
        try {
            IntStream.range(0, 2000).forEach(i -> half.add(new RawHttp(concierge.http("/")).send("GET /ch")));
            assertThat(invoke("How?", session, fresh()).body()).endsWith("data: [DONE]\n\n");
            assertThat(half.get(0).rest()).isEmpty();
            assertThat(half.get(1999).rest()).isEmpty();
        } finally {
            half.forEach(RawHttp::close);
        }
    }

    @Test
    void a_silent_socket_that_is_there_is_kept_beyond_the_time_of_a_silent_connection() {
        try (Socket socket = Socket.open(concierge.socket())) {
            try (RawHttp silent = new RawHttp(concierge.http("/"))) {
                assertThat(silent.rest()).isEmpty();
            }
            assertThat(socket.send("{\"action\":\"ping\"}").frame()).isEqualTo("{\"type\":\"pong\"}");
        }
    }
}
