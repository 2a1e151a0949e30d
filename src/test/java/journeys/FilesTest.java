package journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.Concierge;
import support.Http;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.Script;
import support.RawHttp;
import support.Socket;

/** Documents open from their citation, and nothing else does. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class FilesTest {
    private static final String SECRET = "nobody may read this";
    private static final String LAMP = "---\ntitle: <script>alert(1)</script>\n---\n# Lamp\n\nThe lamp of the lighthouse burns for nine hours.\n";
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path knowledge = Files.createDirectories(folder.resolve("knowledge"));
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(knowledge.resolve("lamp & oil.md"), LAMP);
        Files.writeString(knowledge.resolve("harbour.html"),
                "<html><title>Harbour</title><p>The harbour opens at noon.</p><script>alert(1)</script></html>");
        Files.createSymbolicLink(knowledge.resolve("link.txt"), folder.resolve("secret.txt"));
        concierge = Concierge.in(folder).withTestTenants().answeredBy(MODEL).start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Http.get(concierge.http("/status")).body()
                .contains("\"state\":\"ready\""));
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    @Test
    void a_citation_opens_its_document() {
        MODEL.next(Script.saying("Nine hours [1]."));
        try (Socket socket = Socket.open(concierge.socket())) {
            JsonNode complete = socket.ask("How long does the lamp of the lighthouse burn?", "guest_files_00000001", "sure")
                    .until("complete").stream().reduce((first, last) -> last).orElseThrow();
            JsonNode citation = complete.path("citations").path(0);
            assertThat(citation.path("source").asText()).isEqualTo("lamp & oil.md");
            assertThat(citation.path("text").asText()).contains("nine hours");
            assertThat(citation.path("url").asText()).isEqualTo("/files/lamp%20%26%20oil.md?t=sure");
            HttpResponse<String> file = Http.get(concierge.http(citation.path("url").asText()));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).isEqualTo(LAMP);
            assertThat(file.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        }
    }

    @Test
    void a_title_with_a_script_comes_back_as_text_of_json_only() {
        MODEL.next(Script.saying("Nine hours [1]."));
        try (Socket socket = Socket.open(concierge.socket())) {
            String complete = socket.ask("How long does the lamp burn?", "guest_files_00000002", "sure")
                    .framesUntil("complete").stream().reduce((first, last) -> last).orElseThrow();
            assertThat(complete).contains("\"title\":\"<script>alert(1)</script>\"");
        }
    }

    @Test
    void a_page_of_the_library_has_no_power_over_the_site() {
        HttpResponse<String> page = Http.get(concierge.http("/files/harbour.html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox; default-src 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/../secret.txt", "/files/%2e%2e%2fsecret.txt", "/files/..%2fsecret.txt",
        "/files/%2e%2e/secret.txt", "/files/..%5csecret.txt", "/files/%252e%252e%252fsecret.txt", "/files/link.txt",
        "/files//etc/passwd", "/files/%2fetc%2fpasswd", "/files/", "/files/.", "/files/none.pdf",
        "/files/lamp%20%26%20oil.md%00.pdf", "/files/%ed%a0%80", "/files/%", "/files/lamp%20%26%20oil.md?t=nobody",
        "/files/lamp%20%26%20oil.md?t=../demo", "/files/%2e%2e%2fdata/concierge.db", "//files//..//..//etc/passwd"})
    void nothing_outside_the_library_opens(String target) {
        String reply = RawHttp.get(concierge.http("/"), target);
        assertThat(reply).startsWith("HTTP/1.1 4").doesNotContain(SECRET).doesNotContain("root:").doesNotContain("lighthouse");
        assertThat(Http.get(concierge.http("/files/harbour.html")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_document_that_is_not_there_is_a_problem_document() {
        HttpResponse<String> reply = Http.get(concierge.http("/files/none.pdf"), "Origin", "https://page.example");
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(reply.body()).contains("\"error\":\"There is no such document.\"");
    }
}
