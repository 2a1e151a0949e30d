package journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
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
import support.OpenAiStandIn.End;
import support.OpenAiStandIn.Script;
import support.Wire;

/** {@code /invoke}, byte by byte. */
@ExtendWith(NeverBlocks.class)
@Timeout(30)
class EventStreamTest {
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";
    private final String opening = ":ok\n\nretry: 2000\nid: 1\ndata: {\"type\":\"start\"}\n\n";

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).withTestTenants().answeredBy(MODEL)
                .with("concierge.chat.heartbeat", "2s").start();
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

    private HttpResponse<String> invoke(String question, String tenant, String... headers) {
        return Http.post(concierge.http("/invoke"), Invocation.body(question, session, tenant), headers);
    }

    private String text(int eventId, String text) {
        return "id: " + eventId + "\ndata: {\"type\":\"text\",\"content\":\"" + text + "\",\"session_id\":\"" + session
                + "\"}\n\n";
    }

    private String totals(int tokens) {
        return ": x-total-tokens=" + tokens + "\n\n: x-total-time-ms=<n>\n\n";
    }

    private String complete(int eventId, boolean low) {
        return "id: " + eventId + "\ndata: {\"type\":\"complete\",\"message_id\":\"<id>\",\"session_id\":\"" + session
                + "\",\"confidence\":<number>,\"low_confidence\":" + low + ",\"citations\":[]}\n\n";
    }

    private static String done(int eventId) {
        return "id: " + eventId + "\ndata: [DONE]\n\n";
    }

    @Test
    void an_answer_comes_in_the_order_of_the_contract() {
        MODEL.next(Script.saying("To \"become\"", " an instructor"));
        HttpResponse<String> reply = invoke("How?", "sure");
        Wire.is(reply.body(), opening + "id: 2\ndata: {\"type\":\"stream_start\"}\n\n: x-first-token-ms=<n>\n\n"
                + text(3, "To \\\"become\\\"") + text(4, " an instructor") + totals(3) + complete(5, false) + done(6));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-cache, no-transform");
        assertThat(reply.headers().firstValue("X-Accel-Buffering")).hasValue("no");
    }

    @Test
    void an_uncertain_answer_is_followed_by_the_wish_for_an_address() {
        String body = invoke("Is it \"so\"?", "unsure").body();
        Wire.is(body.substring(body.indexOf(": x-total-tokens")), totals(3) + complete(4, true)
                + "id: 5\ndata: {\"type\":\"request_email\",\"message\":\"Leave your address, please.\","
                + "\"query\":\"Is it \\\"so\\\"?\"}\n\n" + done(6));
    }

    @Test
    void a_silent_model_is_bridged_by_heartbeats() throws Exception {
        MODEL.next(Script.saying("At last").pausedAfter(0));
        try (Invocation stream = Invocation.ask(concierge, "How?", session, "sure")) {
            assertThat(stream.until("start")).contains(":ok\n");
            assertThat(stream.until("heartbeat")).isEqualTo("\nid: 2\ndata: {\"type\":\"heartbeat\"}\n");
            assertThat(stream.until("heartbeat")).isEqualTo("\nid: 3\ndata: {\"type\":\"heartbeat\"}\n");
            MODEL.goOn();
            assertThat(stream.rest()).contains("{\"type\":\"stream_start\"}").endsWith("data: [DONE]\n\n");
        }
    }

    @Test
    void any_page_may_read_the_stream() {
        assertThat(invoke("How?", "sure", "Origin", "https://page.example").headers()
                .firstValue("Access-Control-Allow-Origin")).hasValue("*");
        HttpResponse<String> asked = Http.call("OPTIONS", concierge.http("/invoke"), "Origin", "https://page.example",
                "Access-Control-Request-Method", "POST");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, POST, OPTIONS");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse("")).contains("Last-Event-ID");
    }

    @Test
    void a_reader_that_was_cut_off_goes_on_where_it_was() throws Exception {
        MODEL.next(Script.saying("One", " two", " three").pausedAfter(1));
        try (Invocation stream = Invocation.ask(concierge, "Count!", session, "sure")) {
            stream.until("One");
        }
        await().until(() -> MODEL.paused() == 1);
        try (Invocation stream = Invocation.returning(concierge, session, 1)) {
            assertThat(stream.until("One")).contains("{\"type\":\"stream_start\"}").contains("\"content\":\"One\"");
            MODEL.goOn();
            assertThat(stream.rest()).contains("\"content\":\" two\"").contains("\"content\":\" three\"")
                    .doesNotContain("\"content\":\"One\"").endsWith("data: [DONE]\n\n");
        }
        assertThat(MODEL.aborted()).isZero();
    }

    @Test
    void a_reader_that_was_moved_away_is_let_go() throws Exception {
        MODEL.next(Script.saying("One", " two").pausedAfter(1));
        try (Invocation first = Invocation.ask(concierge, "Count!", session, "sure")) {
            first.until("One");
            try (Invocation second = Invocation.returning(concierge, session, 3)) {
                assertThat(first.rest()).doesNotContain("two");
                MODEL.goOn();
                assertThat(second.rest()).contains("\"content\":\" two\"").endsWith("data: [DONE]\n\n");
            }
        }
    }

    @Test
    void what_cannot_be_replayed_comes_from_the_store_without_the_words_that_the_widget_prints() {
        invoke("How?", "sure");
        String body = Http.get(concierge.http("/invoke/" + session), "Last-Event-ID", "99").body();
        Wire.is(body, "retry: 2000\ndata: {\"type\":\"resume_failed\",\"last_event_id\":99}\n\n"
                + "id: 5\ndata: {\"type\":\"complete\",\"message_id\":\"<id>\",\"session_id\":\"" + session
                + "\",\"responsetext\":\"Hello\",\"confidence\":<number>,\"low_confidence\":false,\"citations\":[]}\n\n"
                + "data: [DONE]\n\n");
        assertThat(Http.get(concierge.http("/invoke/guest_nobody_knows_it")).body())
                .isEqualTo("retry: 2000\ndata: {\"type\":\"resume_failed\",\"last_event_id\":0}\n\ndata: [DONE]\n\n");
        assertThat(Http.get(concierge.http("/invoke/" + session), "Last-Event-ID", "five").statusCode()).isEqualTo(400);
    }

    @Test
    void a_model_that_breaks_off_interrupts_the_answer() {
        MODEL.next(Script.saying("One").ending(End.ERROR));
        Wire.is(invoke("Break!", "sure").body(), opening
                + "id: 2\ndata: {\"type\":\"stream_start\"}\n\n: x-first-token-ms=<n>\n\n" + text(3, "One")
                + "id: 4\ndata: {\"type\":\"error\",\"error\":\"The answer was interrupted.\",\"code\":\"interrupted\"}\n\n"
                + done(5));
    }

    @Test
    void a_model_that_cannot_be_used_is_told_in_words() {
        MODEL.next(Script.refusing(500));
        Wire.is(invoke("Hello?", "sure").body(), opening + "id: 2\ndata: {\"type\":\"error\","
                + "\"error\":\"I cannot answer right now. Please try again.\",\"code\":\"unavailable\"}\n\n" + done(3));
    }

    @Test
    void a_session_that_used_both_transports_is_replayed_as_json_on_a_socket() {
        invoke("How?", "sure");
        try (support.Socket socket = support.Socket.open(concierge.socket())) {
            assertThat(socket.resume(session, 3).next().path("type").asText()).isEqualTo("complete");
            assertThat(socket.send("{\"action\":\"ping\"}").next().path("type").asText()).isEqualTo("pong");
        }
    }
}
