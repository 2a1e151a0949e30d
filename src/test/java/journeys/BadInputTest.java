package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import support.Concierge;
import support.Http;
import support.Invocation;
import support.LogLines;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.Script;
import support.RawHttp;
import support.Socket;
import support.TenantFolder;
import support.Warnings;

/** Messages that no honest client sends: each gets a clear error, and the next question its answer. */
@ExtendWith(NeverBlocks.class)
@Timeout(30)
class BadInputTest {
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";
    private Warnings defects;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        TenantFolder tenants = TenantFolder.in(folder).add("broken", "{\"escalation\":{\"threshold\":\"high\"}}")
                .add("torn", "{\"chat_title\":");
        concierge = Concierge.in(folder).with("concierge.tenants", tenants.toString()).answeredBy(MODEL).start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    @BeforeEach
    void listen() {
        MODEL.fresh();
        defects = Warnings.ofDefects();
    }

    @AfterEach
    void the_service_is_unharmed() {
        try (Socket socket = Socket.open(concierge.socket())) {
            MODEL.fresh();
            assertThat(socket.ask("How?", "guest_after_bad_input_01", "sure").framesUntil("complete")).hasSize(4);
        }
        defects.close();
        assertThat(defects.heard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "not json                                                       | bad_json         | The message is not valid JSON.",
        "{\"action\":\"ping\"} {}                                       | bad_json         | The message is not valid JSON.",
        "[1]                                                            | bad_json         | The message must be a JSON object.",
        "{}                                                             | missing_field    | Missing action",
        "{\"action\":7}                                                 | wrong_type       | action must be text.",
        "{\"action\":\"fly\"}                                           | unknown_action   | Unknown action. Known are sendMessage, validateField, submitForm, submitEmail, stop, resume and ping.",
        "{\"action\":\"sendMessage\"}                                   | missing_question | Please type a question.",
        "{\"action\":\"sendMessage\",\"query\":\"  \"}                  | missing_question | Please type a question.",
        "{\"action\":\"sendMessage\",\"query\":[\"a\"]}                 | wrong_type       | query must be text.",
        "{\"action\":\"sendMessage\",\"query\":\"a\",\"role\":{}}       | wrong_type       | role must be text.",
        "{\"action\":\"sendMessage\",\"query\":\"a\",\"tenant_hash\":1} | wrong_type       | tenant_hash must be text.",
        "{\"action\":\"sendMessage\",\"query\":\"a\\u0000b\"}           | unreadable       | The question contains characters that cannot be read.",
        "{\"action\":\"sendMessage\",\"query\":\"a\\ud800b\"}           | unreadable       | The question contains characters that cannot be read.",
        "{\"action\":\"sendMessage\",\"query\":\"a\\udc00\"}            | unreadable       | The question contains characters that cannot be read.",
        "{\"action\":\"sendMessage\",\"query\":\"a\",\"tenant_hash\":\"nobody\"}  | unknown_tenant | This tenant is not known here.",
        "{\"action\":\"sendMessage\",\"query\":\"a\",\"tenant_hash\":\"../demo\"} | unknown_tenant | This tenant is not known here.",
        "{\"action\":\"sendMessage\",\"query\":\"a\",\"session_id\":\"a b\"}      | bad_session_id | session_id must be 1 to 100 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{\"action\":\"sendMessage\",\"query\":\"a\",\"session_id\":\"\"}         | bad_session_id | session_id must be 1 to 100 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{\"action\":\"stop\"}                                          | missing_field    | Missing session_id",
        "{\"action\":\"resume\",\"session_id\":\"s\",\"last_event_id\":\"x\"} | wrong_type  | last_event_id must be a number.",
        "{\"action\":\"resume\"}                                        | missing_field    | Missing session_id"})
    void a_message_that_cannot_be_understood_gets_its_error_and_the_socket_stays_open(String message, String code,
            String sentence) {
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.send(message).frame()).matches("\\{\"type\":\"error\",\"code\":\"" + code
                    + "\",\"error\":\"" + sentence.replace(".", "\\.") + "\",\"retryable\":false}");
            assertThat(socket.send("{\"action\":\"ping\"}").frame()).isEqualTo("{\"type\":\"pong\"}");
        }
        assertThat(MODEL.requests()).isZero();
    }

    @Test
    void the_published_page_reads_errors_as_answers() {
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.askAsPage("", session, "sure").frame()).isEqualTo("{\"type\":\"complete\","
                    + "\"responsetext\":\"Please type a question.\",\"code\":\"missing_question\","
                    + "\"error\":\"Please type a question.\",\"retryable\":false,\"citations\":[]}");
        }
    }

    @Test
    void a_question_that_is_too_long_is_refused() {
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.ask("a".repeat(4001), session, "sure").frame()).contains("\"question_too_long\"",
                    "The question is longer than 4000 characters.");
        }
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"),
                Invocation.body("a".repeat(100_000), session, "sure"));
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("The question is longer than 4000 characters.");
        assertThat(MODEL.requests()).isZero();
    }

    @Test
    void a_message_that_is_too_large_closes_the_socket() throws Exception {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("a".repeat(100_000), session, "sure");
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {126, 127})
    void a_frame_of_a_megabyte_is_not_even_read(int lengthMark) {
        int length = lengthMark == 126 ? 40_000 : 1 << 20;
        try (RawHttp raw = new RawHttp(concierge.http("/"))) {
            raw.send("GET /chat HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            assertThat(raw.until("\r\n\r\n")).startsWith("HTTP/1.1 101");
            raw.send(new byte[] {(byte) 0x81, (byte) (0x80 | lengthMark)});
            raw.send(lengthMark == 126 ? new byte[] {(byte) (length >> 8), (byte) length}
                    : new byte[] {0, 0, 0, 0, 0, (byte) (length >> 16), (byte) (length >> 8), (byte) length});
            raw.send(new byte[] {1, 2, 3, 4, 5});
            byte[] closing = raw.rest().getBytes(StandardCharsets.ISO_8859_1);
            assertThat(closing[0]).isEqualTo((byte) 0x88);
            assertThat((closing[2] & 0xff) << 8 | closing[3] & 0xff).isEqualTo(1009);
        }
    }

    @Test
    void a_binary_message_is_refused() {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.sendBytes(new byte[] {1, 2, 3});
            assertThat(socket.frame()).contains("\"error\":\"Only text frames are understood.\"");
        }
    }

    @Test
    void a_broken_tenant_file_harms_its_own_tenant_only() {
        try (Socket socket = Socket.open(concierge.socket()); LogLines log = LogLines.capture()) {
            assertThat(socket.ask("Hello?", session, "broken").frame())
                    .contains("\"bad_tenant_configuration\"", "tell its operator").doesNotContain("threshold");
            assertThat(log.all()).anyMatch(line -> line.contains("escalation.threshold"));
            assertThat(socket.ask("Hello?", session, "torn").frame()).contains("\"bad_tenant_configuration\"");
            assertThat(socket.ask("Hello?", session, "sure").framesUntil("complete")).hasSize(4);
        }
    }

    @Test
    void a_script_in_a_question_comes_back_as_text_only() {
        MODEL.next(Script.saying(SCRIPT));
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), Invocation.body(SCRIPT, session, "unsure"));
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.body()).contains("\"query\":\"" + SCRIPT + "\"");
        assertThat(Http.post(concierge.http("/invoke"), "{\"tenant_hash\":\"" + SCRIPT + "\",\"user_input\":\"a\"}").body())
                .doesNotContain("script");
        assertThat(Http.get(concierge.http("/files/%3Cscript%3Ealert(1)%3C%2Fscript%3E")).body()).doesNotContain("script");
    }

    @Test
    void a_line_break_in_a_question_cannot_imitate_an_event() {
        MODEL.next(Script.saying("a\n\ndata: [DONE]\n\n"));
        String body = Http.post(concierge.http("/invoke"),
                Invocation.body("a\n\ndata: {}\r\n\r\n", session, "unsure")).body();
        assertThat(body.lines().filter(line -> line.startsWith("data: [DONE]"))).hasSize(1);
        assertThat(body).doesNotContain("\r").doesNotContain("data: {}\n");
    }
}
