package journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Browser;
import support.Concierge;
import support.Http;
import support.Socket;

/** A laptop without any model: real documents, quoted answers, as a visitor meets them. */
class QuotedAnswerTest {
    private static final Duration READING = Duration.ofSeconds(60);
    private static Path documents;
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        documents = Files.createDirectories(folder.resolve("knowledge"));
        give("mhfa_instructor_guide.pdf");
        give("love-box.md");
        concierge = Concierge.in(folder).start();
        Awaitility.await("the documents are read").atMost(READING).until(() -> status().contains("\"ready\""));
    }

    @AfterAll
    static void stop() {
        concierge.close();
    }

    private static void give(String document) throws IOException {
        Files.copy(Path.of("knowledge", document), documents.resolve(document));
    }

    private static String status() {
        return Http.get(concierge.http("/status")).body();
    }

    private static List<JsonNode> answer(String question) {
        try (Socket socket = Socket.open(concierge.socket())) {
            return socket.ask(question, "guest_" + System.nanoTime()).until("complete");
        }
    }

    private static JsonNode end(String question) {
        List<JsonNode> frames = answer(question);
        return frames.get(frames.size() - 1);
    }

    @Test
    void an_answer_grows_in_at_least_five_pieces_and_names_its_source_with_the_page() {
        List<JsonNode> frames = answer("How do I become an MHFA instructor?");
        assertThat(frames.stream().filter(frame -> frame.path("type").asText().equals("text_chunk"))).hasSizeGreaterThan(4);
        JsonNode complete = frames.get(frames.size() - 1);
        assertThat(complete.path("content").asText()).contains("Instructor Training Course");
        assertThat(complete.at("/citations/0/url").asText()).isEqualTo("/files/mhfa_instructor_guide.pdf#page=2");
        assertThat(complete.path("low_confidence").asBoolean()).isFalse();
    }

    @Test
    void a_question_that_the_documents_do_not_answer_is_not_answered() {
        JsonNode complete = end("What is the incident reporting process?");
        assertThat(complete.path("content").asText()).startsWith("I don't have specific information");
        assertThat(complete.path("confidence").asDouble()).isLessThanOrEqualTo(35);
        assertThat(complete.path("low_confidence").asBoolean()).isTrue();
    }

    @Test
    void a_document_that_is_dropped_in_is_answered_from_and_forgotten_when_it_is_taken_away() throws Exception {
        Path note = documents.resolve("canteen.md");
        String question = "When does the canteen serve lentil soup?";
        assertThat(end(question).path("content").asText()).doesNotContain("Thursday");
        Files.writeString(note, "# Canteen\n\nThe canteen serves lentil soup on every Thursday from noon.\n");
        Awaitility.await("it is read").atMost(READING)
                .untilAsserted(() -> assertThat(end(question).path("content").asText()).contains("every Thursday"));
        Files.delete(note);
        Awaitility.await("it is forgotten").atMost(READING)
                .untilAsserted(() -> assertThat(end(question).path("content").asText()).doesNotContain("Thursday"));
    }

    @Test
    void a_source_opens_as_a_document_at_its_page() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1200, 800);
            page.navigate(concierge.http("/").toString());
            page.locator("#question").fill("How do I become an MHFA instructor?");
            page.locator("#question").press("Enter");
            Locator source = page.locator(".sources a.source").first();
            assertThat(source).containsText("page 2");
            assertThat(source).hasAttribute("target", "_blank");
            String address = (String) source.evaluate("link => link.href");
            assertThat(address).endsWith("/files/mhfa_instructor_guide.pdf#page=2");
            var reply = Http.get(URI.create(address.replaceFirst("#.*", "")));
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(page.locator(".confidence")).containsText("Confident");
        }
    }
}
