package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import chat.KnowledgeUnavailable;
import chat.StoreUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Breakable;
import support.Concierge;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.Script;
import support.Socket;
import support.Warnings;

/** An answer does not need the store or the search; a defect is told too. */
@ExtendWith(NeverBlocks.class)
class StoreDownTest {
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static final Breakable DISK = new Breakable("saveTurn", new StoreUnavailable("disk full", null));
    private static final Breakable SEARCH = new Breakable("findPassages", new KnowledgeUnavailable("no index", null));
    private static final Breakable CLOSING = new Breakable("closeAnswer", new IllegalStateException("secret detail"));
    private static final Breakable CHECK = new Breakable("checkQuestion", new IllegalStateException("secret detail"));
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).withTestTenants().answeredBy(MODEL)
                .with(DISK, SEARCH, CLOSING, CHECK).start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    private List<JsonNode> answer(Breakable broken, String last) {
        broken.fail(true);
        try (Socket socket = Socket.open(concierge.socket())) {
            MODEL.next(Script.saying("One", " two"));
            return socket.ask("Count!", session, "sure").until(last);
        } finally {
            broken.fail(false);
        }
    }

    private static void isWhole(List<JsonNode> frames) {
        assertThat(frames).extracting(frame -> frame.path("type").asText())
                .containsExactly("session", "thinking", "text_chunk", "text_chunk", "complete");
        assertThat(frames.get(4).path("content").asText()).isEqualTo("One two");
    }

    @Test
    void an_answer_that_cannot_be_stored_is_given_all_the_same() {
        isWhole(answer(DISK, "complete"));
    }

    @Test
    void a_question_that_cannot_be_searched_is_answered_all_the_same() {
        isWhole(answer(SEARCH, "complete"));
    }

    @Test
    void a_defect_is_logged_and_told_without_its_words() {
        try (Warnings defects = Warnings.ofDefects()) {
            List<JsonNode> frames = answer(CLOSING, "error");
            assertThat(frames.get(4).path("code").asText()).isEqualTo("interrupted");
            assertThat(frames.toString()).doesNotContain("secret");
            Awaitility.await().untilAsserted(() -> assertThat(defects.heard())
                    .anyMatch(line -> line.contains("secret detail")));
        }
        isWhole(answer(DISK, "complete"));
    }

    @Test
    void a_defect_before_the_question_is_taken_is_told_too() {
        CHECK.fail(true);
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.ask("Count!", session, "sure").frame()).isEqualTo("{\"type\":\"error\","
                    + "\"code\":\"internal\",\"error\":\"Something went wrong here. Please try again.\",\"retryable\":true}");
            assertThat(socket.send("{\"action\":\"ping\"}").frame()).isEqualTo("{\"type\":\"pong\"}");
        } finally {
            CHECK.fail(false);
        }
    }
}
