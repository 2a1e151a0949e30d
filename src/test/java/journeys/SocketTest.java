package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import support.Warnings;
import support.Wire;

/** Both dialects of {@code /chat}, byte by byte. */
@ExtendWith(NeverBlocks.class)
class SocketTest {
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
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

    private static String complete(String session, String rest) {
        return "{\"type\":\"complete\",\"message_id\":\"<id>\",\"session_id\":\"" + session + "\"," + rest;
    }

    private static String rated(String text, boolean low, int eventId) {
        return "\"content\":\"" + text + "\",\"responsetext\":\"" + text + "\",\"confidence\":<number>,"
                + "\"low_confidence\":" + low + ",\"citations\":[],\"event_id\":" + eventId + "}";
    }

    @Test
    void an_answer_grows_piece_by_piece_and_ends_with_complete() {
        MODEL.next(Script.saying("To become", " an \"instructor\"", ",\nbegin."));
        try (Socket socket = Socket.open(concierge.socket())) {
            Wire.are(socket.ask("How do I become an instructor?", session, "sure").framesUntil("complete"),
                    "{\"type\":\"session\",\"session_id\":\"" + session + "\",\"message_id\":\"<id>\",\"event_id\":1}",
                    "{\"type\":\"thinking\",\"event_id\":2}",
                    "{\"type\":\"text_chunk\",\"content\":\"To become\",\"event_id\":3}",
                    "{\"type\":\"text_chunk\",\"content\":\" an \\\"instructor\\\"\",\"event_id\":4}",
                    "{\"type\":\"text_chunk\",\"content\":\",\\nbegin.\",\"event_id\":5}",
                    complete(session, rated("To become an \\\"instructor\\\",\\nbegin.", false, 6)));
        }
    }

    @Test
    void a_visitor_without_a_session_gets_a_secret_one() {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.send("{\"action\":\"sendMessage\",\"query\":\"Hello?\",\"role\":\"king\",\"timestamp\":1}");
            Wire.is(socket.frame(),
                    "{\"type\":\"session\",\"session_id\":\"<session>\",\"message_id\":\"<id>\",\"event_id\":1}");
            socket.until("complete");
        }
    }

    @Test
    void an_uncertain_answer_is_followed_by_the_wish_for_an_address() {
        MODEL.next(Script.saying("Perhaps."));
        try (Socket socket = Socket.open(concierge.socket())) {
            List<String> frames = socket.ask("Is it \"so\"?", session, "unsure").framesUntil("request_email");
            Wire.is(frames.get(3), complete(session, rated("Perhaps.", true, 4)));
            Wire.is(frames.get(4), "{\"type\":\"request_email\",\"message\":\"Leave your address, please.\","
                    + "\"query\":\"Is it \\\"so\\\"?\",\"event_id\":5}");
        }
    }

    @Test
    void the_published_page_gets_pieces_and_complete_and_nothing_else() {
        MODEL.next(Script.saying("One,", " two."));
        try (Socket socket = Socket.open(concierge.socket())) {
            Wire.are(socket.askAsPage("Count!", session, "sure").framesUntil("complete"),
                    "{\"type\":\"chunk\",\"chunk\":\"One,\",\"event_id\":1}",
                    "{\"type\":\"chunk\",\"chunk\":\" two.\",\"event_id\":2}",
                    complete(session, rated("One, two.", false, 3)));
        }
    }

    @Test
    void the_published_page_reads_the_wish_for_an_address_as_the_last_paragraph() {
        MODEL.next(Script.saying("Perhaps."));
        try (Socket socket = Socket.open(concierge.socket())) {
            Wire.are(socket.askAsPage("Is it?", session, "unsure").framesUntil("complete"),
                    "{\"type\":\"chunk\",\"chunk\":\"Perhaps.\",\"event_id\":1}",
                    complete(session, rated("Perhaps.\\n\\nLeave your address, please.", true, 2)));
            socket.send("{\"action\":\"ping\"}");
            Wire.is(socket.frame(), "{\"type\":\"pong\"}");
        }
    }

    @Test
    void a_model_that_breaks_off_interrupts_the_answer() {
        MODEL.next(Script.saying("One", " two").ending(End.DROP), Script.saying("One").ending(End.NOTHING));
        try (Socket socket = Socket.open(concierge.socket()); Warnings defects = Warnings.ofDefects()) {
            List<String> frames = socket.ask("Break!", session, "sure").framesUntil("error");
            assertThat(frames).hasSize(5);
            Wire.is(frames.get(4), "{\"type\":\"error\",\"code\":\"interrupted\","
                    + "\"error\":\"The answer was interrupted.\",\"retryable\":true,\"event_id\":5}");
            Wire.are(socket.askAsPage("Break!", session, "sure").framesUntil("complete"),
                    "{\"type\":\"chunk\",\"chunk\":\"One\",\"event_id\":6}",
                    "{\"type\":\"complete\",\"responsetext\":\"The answer was interrupted.\",\"code\":\"interrupted\","
                            + "\"error\":\"The answer was interrupted.\",\"retryable\":true,\"citations\":[],"
                            + "\"event_id\":7}");
            assertThat(defects.heard()).isEmpty();
        }
    }

    @Test
    void a_model_that_cannot_be_used_is_told_in_words() {
        MODEL.next(Script.refusing(500));
        try (Socket socket = Socket.open(concierge.socket())) {
            List<String> frames = socket.ask("Hello?", session, "sure").framesUntil("error");
            Wire.is(frames.get(2), "{\"type\":\"error\",\"code\":\"unavailable\","
                    + "\"error\":\"I cannot answer right now. Please try again.\",\"retryable\":true,\"event_id\":3}");
        }
    }

    @Test
    void a_ping_is_answered() {
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.send("{\"action\":\"ping\"}").frame()).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    @Test
    void an_address_is_refused_clearly() {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.send("{\"action\":\"submitEmail\",\"email\":\"you@example.org\",\"session_id\":\"" + session + "\"}");
            assertThat(socket.frame()).isEqualTo("{\"type\":\"error\",\"code\":\"not_available\","
                    + "\"error\":\"Addresses cannot be taken here yet. Nothing was stored.\",\"retryable\":true}");
        }
    }
}
