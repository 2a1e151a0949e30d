package journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.Concierge;
import support.Http;
import support.Invocation;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.Script;
import support.Socket;
import support.TenantFolder;
import support.Wire;

/** Whose talk it is, what it remembers, and one answer at a time. */
@ExtendWith(NeverBlocks.class)
@Timeout(30)
class SessionsTest {
    private static final String GOOD = "https://good.example";
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Path folder;
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";

    @BeforeAll
    static void start(@TempDir Path temp) throws Exception {
        folder = temp;
        TenantFolder.in(folder).add("framed", "{\"allowed_origins\":[\"" + GOOD + "\"]}")
                .add("open", "{\"allowed_origins\":[\"*\"]}");
        run();
    }

    private static void run() throws Exception {
        concierge = Concierge.in(folder).with("concierge.tenants", folder.resolve("tenants").toString())
                .answeredBy(MODEL).start();
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

    private static List<String> said(JsonNode body) {
        return IntStream.range(1, body.path("messages").size() - 1)
                .mapToObj(i -> body.path("messages").path(i))
                .map(message -> message.path("role").asText() + ": " + message.path("content").asText()).toList();
    }

    private static List<String> types(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.path("type").asText()).toList();
    }

    @Test
    void a_second_question_waits_for_the_first_and_a_fifth_is_too_many() {
        MODEL.next(Script.saying("First").pausedAfter(0));
        try (Socket socket = Socket.open(concierge.socket()); Socket other = Socket.open(concierge.socket())) {
            socket.ask("One?", session, "sure");
            await().until(() -> MODEL.paused() == 1);
            IntStream.of(2, 3, 4).forEach(i -> socket.ask("Question " + i + "?", session, "sure"));
            await().until(() -> socket.waiting() == 8);
            assertThat(MODEL.requests()).isEqualTo(1);
            Wire.is(other.askAsPage("Five?", session, "sure").frame(), "{\"type\":\"complete\",\"responsetext\":"
                    + "\"Earlier questions of this conversation are still waiting. Please try again.\",\"code\":\"busy\","
                    + "\"error\":\"Earlier questions of this conversation are still waiting. Please try again.\","
                    + "\"retryable\":true,\"citations\":[],\"event_id\":9}");
            MODEL.goOn();
            for (int i = 1; i <= 4; i++) {
                assertThat(types(socket.until("complete"))).endsWith("text_chunk", "complete");
            }
            assertThat(MODEL.requests()).isEqualTo(4);
        }
    }

    @Test
    void other_sessions_do_not_wait() {
        MODEL.next(Script.saying("First").pausedAfter(0));
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("One?", session, "sure");
            await().until(() -> MODEL.paused() == 1);
            socket.ask("Two?", session + "_other", "sure").until("complete");
            MODEL.goOn();
            socket.until("complete");
        }
    }

    @Test
    void the_second_question_carries_the_first_turn_to_the_model() {
        MODEL.next(Script.saying("Write to help@mhfa.example or call 020 7946 0018."));
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("I am jo@example.org, 07700 900123. How?", session, "sure").until("complete");
        }
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("And then?", session, "sure").until("complete");
        }
        assertThat(said(MODEL.lastBody())).containsExactly("user: I am [address], [number]. How?",
                "assistant: Write to [address] or call [number].");
    }

    @Test
    void what_was_said_is_remembered_over_a_restart() throws Exception {
        MODEL.next(Script.saying("Blue."));
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("Which colour?", session, "sure").until("complete");
        }
        concierge.close();
        run();
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("Why?", session, "sure").until("complete");
        }
        assertThat(said(MODEL.lastBody())).containsExactly("user: Which colour?", "assistant: Blue.");
    }

    @Test
    void the_talk_that_the_widget_sends_goes_before_the_stored_one() {
        String body = Invocation.object("And then?", session, "sure").toString().replaceFirst("\\{",
                "{\"conversation_history\":[{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"assistant\",\"text\":\"Yes?\"}],");
        Http.post(concierge.http("/invoke"), body);
        assertThat(said(MODEL.lastBody())).containsExactly("user: Hi", "assistant: Yes?");
    }

    @Test
    void a_short_session_id_is_no_secret_so_it_is_kept_to_its_own_connection() {
        try (Socket first = Socket.open(concierge.socket()); Socket second = Socket.open(concierge.socket())) {
            MODEL.next(Script.saying("First").pausedAfter(0));
            first.ask("One?", "short", "sure");
            await().until(() -> MODEL.paused() == 1);
            second.ask("Two?", "short", "sure").until("complete");
            second.resume("short", 0).send("{\"action\":\"stop\",\"session_id\":\"short\"}");
            assertThat(types(second.until("complete"))).containsExactly("session", "thinking", "text_chunk", "complete");
            MODEL.goOn();
            first.until("complete");
            first.ask("Three?", "short", "sure").until("complete");
            assertThat(said(MODEL.lastBody())).isEmpty();
        }
        try (Socket third = Socket.open(concierge.socket())) {
            assertThat(third.resume("short", 0).frame()).isEqualTo("{\"type\":\"resume_failed\",\"last_event_id\":0}");
            assertThat(third.ask("Four?", "short", "unsure").frame()).endsWith("\"event_id\":1}");
            third.until("complete");
        }
    }

    @Test
    void a_known_session_is_refused_to_another_tenant() throws Exception {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("One?", session, "sure").until("complete");
            assertForeign(socket.ask("Two?", session, "unsure").frame());
        }
        concierge.close();
        run();
        try (Socket socket = Socket.open(concierge.socket())) {
            assertForeign(socket.ask("Three?", session, "unsure").frame());
            assertThat(types(socket.ask("Four?", session, "sure").until("complete"))).contains("text_chunk");
        }
        assertThat(MODEL.requests()).isEqualTo(2);
    }

    private static void assertForeign(String frame) {
        assertThat(frame).startsWith("{\"type\":\"error\",\"code\":\"foreign_session\","
                + "\"error\":\"This conversation belongs to another tenant.\",\"retryable\":false");
    }

    @Test
    void a_tenant_is_asked_only_from_its_own_pages() {
        try (Socket foreign = Socket.open(concierge.socket(), "https://bad.example");
                Socket own = Socket.open(concierge.socket(), GOOD)) {
            assertThat(foreign.ask("Hello?", session, "framed").frame()).isEqualTo("{\"type\":\"error\","
                    + "\"code\":\"foreign_origin\",\"error\":\"This page may not ask here.\",\"retryable\":false}");
            own.ask("Hello?", session, "framed").until("complete");
            foreign.ask("Hello?", session + "_other", "open").until("complete");
        }
        assertThat(Http.post(concierge.http("/invoke"), Invocation.body("Hello?", session, "framed"),
                "Origin", "https://bad.example").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/feedback?t=framed     | {\"message_id\":\"m_1\",\"session_id\":\"guest_1\",\"feedback\":\"positive\"} | 200",
        "/profile?t=framed      | {\"user_id\":\"guest_1\",\"role\":\"staff\"} | 200",
        "/user-profile?t=framed | {\"user_id\":\"guest_1\",\"role\":\"staff\"} | 200",
        "/recommendations?t=framed&role=staff | | 200",
        "/profile/guest_1?t=framed | | 200"})
    void a_page_that_the_tenant_does_not_know_is_refused_by_every_call(String path, String body, int known) {
        call("/profile?t=framed", "{\"user_id\":\"guest_1\",\"role\":\"staff\"}", GOOD); // there is one to be shown
        assertThat(call(path, body, "https://bad.example")).isEqualTo(403);
        assertThat(call(path, body, GOOD)).isEqualTo(known);
    }

    private static int call(String path, String body, String origin) {
        return (body == null ? Http.get(concierge.http(path), "Origin", origin)
                : Http.post(concierge.http(path), body, "Origin", origin, "Content-Type", "application/json")).statusCode();
    }
}
