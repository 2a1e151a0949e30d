package journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.End;
import support.OpenAiStandIn.Script;
import support.Socket;
import support.Wire;

/** Stopping an answer, losing its connection, and coming back to it. */
@ExtendWith(NeverBlocks.class)
class ResumeTest {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Path folder;
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";

    @BeforeAll
    static void start(@TempDir Path temp) throws Exception {
        folder = temp;
        concierge = Concierge.in(folder).withTestTenants().answeredBy(MODEL).start();
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

    private static void paused() {
        await().until(() -> MODEL.paused() == 1);
    }

    private static String chunk(String text, int eventId) {
        return "{\"type\":\"text_chunk\",\"content\":\"" + text + "\",\"event_id\":" + eventId + "}";
    }

    private String complete(String text, int eventId) {
        return "{\"type\":\"complete\",\"message_id\":\"<id>\",\"session_id\":\"" + session + "\",\"content\":\"" + text
                + "\",\"responsetext\":\"" + text + "\",\"confidence\":<number>,\"low_confidence\":false,"
                + "\"citations\":[],\"event_id\":" + eventId + "}";
    }

    @Test
    void stop_ends_the_answer_and_the_call_of_the_model() {
        MODEL.next(Script.saying("One", " two").ending(End.SILENCE));
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("Count!", session, "sure");
            assertThat(List.of(socket.frame(), socket.frame(), socket.frame(), socket.frame())).hasSize(4);
            socket.send("{\"action\":\"stop\",\"session_id\":\"" + session + "\"}");
            String end = socket.framesUntil("complete").get(0);
            assertThat(end).contains("\"content\":\"One two\",\"responsetext\":\"One two\",\"stopped\":true")
                    .endsWith("\"event_id\":5}");
            await().atMost(ONE_SECOND).until(() -> MODEL.aborted() == 1);
        }
    }

    @Test
    void the_published_page_can_stop_from_another_socket() {
        MODEL.next(Script.saying("One").ending(End.SILENCE));
        try (Socket asking = Socket.open(concierge.socket()); Socket other = Socket.open(concierge.socket())) {
            asking.askAsPage("Count!", session, "sure").frame();
            other.send("{\"action\":\"stop\",\"session_id\":\"" + session + "\"}");
            assertThat(asking.frame()).contains("\"responsetext\":\"One\",\"stopped\":true");
            other.send("{\"action\":\"stop\",\"session_id\":\"" + session + "\"}").send("{\"action\":\"ping\"}");
            assertThat(other.frame()).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    @Test
    void a_finished_answer_is_replayed_after_the_last_frame_seen() {
        MODEL.next(Script.saying("One", " two"));
        try (Socket first = Socket.open(concierge.socket()); Socket second = Socket.open(concierge.socket())) {
            first.ask("Count!", session, "sure").until("complete");
            Wire.are(second.resume(session, 3).framesUntil("complete"), chunk(" two", 4), complete("One two", 5));
            second.resume(session, 5).send("{\"action\":\"ping\"}");
            assertThat(second.frame()).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    @Test
    void a_running_answer_moves_to_the_new_socket_without_a_lost_or_repeated_piece() {
        MODEL.next(Script.saying("One", " two", " three", " four").pausedAfter(2));
        try (Socket first = Socket.open(concierge.socket()); Socket second = Socket.open(concierge.socket())) {
            first.ask("Count!", session, "sure");
            paused();
            await().until(() -> first.waiting() == 4);
            second.resume(session, 3);
            assertThat(second.frame()).isEqualTo(chunk(" two", 4));
            MODEL.goOn();
            Wire.are(second.framesUntil("complete"), chunk(" three", 5), chunk(" four", 6),
                    complete("One two three four", 7));
            assertThat(first.waiting()).isEqualTo(4);
        }
    }

    @Test
    void an_answer_whose_socket_broke_waits_for_its_reader() {
        MODEL.next(Script.saying("One", " two", " three").pausedAfter(1));
        try (Socket second = Socket.open(concierge.socket())) {
            try (Socket first = Socket.open(concierge.socket())) {
                first.ask("Count!", session, "sure");
                paused();
                await().until(() -> first.waiting() == 3);
            }
            await().until(() -> concierge.sockets() == 1);
            MODEL.goOn();
            Wire.are(second.resume(session, 3).framesUntil("complete"), chunk(" two", 4), chunk(" three", 5),
                    complete("One two three", 6));
            assertThat(MODEL.aborted()).isZero();
        }
    }

    @Test
    void numbers_grow_by_one_over_all_turns_and_sockets_of_a_session() {
        try (Socket first = Socket.open(concierge.socket()); Socket second = Socket.open(concierge.socket())) {
            first.ask("One?", session, "sure").until("complete");
            List<String> frames = second.askAsPage("Two?", session, "sure").framesUntil("complete");
            assertThat(frames.get(0)).isEqualTo("{\"type\":\"chunk\",\"chunk\":\"Hello\",\"event_id\":5}");
            assertThat(first.ask("Three?", session, "sure").frame()).endsWith("\"event_id\":7}");
            first.until("complete");
        }
    }

    @Test
    void an_unknown_number_gets_the_last_answer_from_the_store() {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("Hello?", session, "sure").until("complete");
            socket.resume(session, 99);
            assertThat(socket.frame()).isEqualTo("{\"type\":\"resume_failed\",\"last_event_id\":99}");
            Wire.is(socket.frame(), "{\"type\":\"complete\",\"message_id\":\"<id>\",\"session_id\":\"" + session
                    + "\",\"content\":\"Hello\",\"responsetext\":\"Hello\",\"confidence\":<number>,"
                    + "\"low_confidence\":false,\"citations\":[],\"event_id\":4}");
            socket.resume("guest_nobody_knows_this_one", 0);
            assertThat(socket.frame()).isEqualTo("{\"type\":\"resume_failed\",\"last_event_id\":0}");
        }
    }

    @Test
    void a_session_stays_with_its_tenant_over_a_restart() throws Exception {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("Hello?", session, "unsure").until("complete");
        }
        concierge.close();
        concierge = Concierge.in(folder).withTestTenants().answeredBy(MODEL).start();
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.ask("And now?", session).until("request_email")).isNotEmpty();
        }
    }

    @Test
    void a_restart_keeps_answers_and_numbers() throws Exception {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("Hello?", session, "sure").until("complete");
        }
        concierge.close();
        concierge = Concierge.in(folder).withTestTenants().answeredBy(MODEL).start();
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.resume(session, 2);
            assertThat(socket.frame()).isEqualTo("{\"type\":\"resume_failed\",\"last_event_id\":2}");
            assertThat(socket.frame()).startsWith("{\"type\":\"complete\"").endsWith("\"event_id\":4}");
            assertThat(socket.ask("Again?", session, "sure").frame()).startsWith("{\"type\":\"session\"")
                    .endsWith("\"event_id\":5}");
            socket.until("complete");
        }
    }
}
