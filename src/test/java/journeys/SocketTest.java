package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.OpenAiStandIn;
import support.Socket;

class SocketTest {
    private static final String SESSION = "guest_1704995530_k3j9d2x8a";
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).answeredBy(MODEL).start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    @Test
    void an_answer_grows_piece_by_piece_and_ends_with_complete() {
        MODEL.next(OpenAiStandIn.Script.saying("To become", " an instructor", ", begin."));
        try (Socket socket = Socket.open(concierge.socket())) {
            List<JsonNode> frames = socket.ask("How do I become an MHFA instructor?", SESSION).until("complete");
            assertThat(frames).extracting(frame -> frame.path("type").asText())
                    .containsExactly("session", "thinking", "text_chunk", "text_chunk", "text_chunk", "complete");
            assertThat(frames.get(5).path("content").asText()).isEqualTo("To become an instructor, begin.");
        }
    }
}
