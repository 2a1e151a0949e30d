package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import support.OpenAiStandIn.End;
import support.OpenAiStandIn.Script;
import support.RawHttp;
import support.Wire;

/** What {@code POST /invoke} says to requests that it cannot serve, and its JSON form. */
@ExtendWith(NeverBlocks.class)
@Timeout(30)
class InvocationErrorsTest {
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

    @Test
    void a_missing_tenant_is_told_as_the_widget_knows_it() {
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), "{\"user_input\":\"Hi\"}");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(reply.body()).isEqualTo("retry: 2000\ndata: {\"type\":\"error\",\"error\":\"Missing tenant_hash\"}\n\n"
                + "data: [DONE]\n\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"tenant_hash\":\"sure\"}                          | 400 | Missing user_input",
        "{\"tenant_hash\":\"nobody\",\"user_input\":\"a\"}   | 404 | This tenant is not known here.",
        "{\"tenant_hash\":7,\"user_input\":\"a\"}            | 400 | tenant_hash must be text.",
        "{\"tenant_hash\":\"sure\",\"user_input\":\"\"}      | 400 | Please type a question.",
        "{\"tenant_hash\":\"sure\",\"user_input\":\"a\",\"session_context\":[]} | 400 | session_context must be an object.",
        "nonsense                                            | 400 | The message is not valid JSON.",
        "``                                                  | 400 | The message must be a JSON object."})
    void a_request_that_cannot_be_served_says_why(String body, int status, String sentence) {
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), body);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).contains("data: {\"type\":\"error\",\"error\":\"" + sentence + "\"")
                .endsWith("data: [DONE]\n\n").doesNotContain("Exception");
        HttpResponse<String> json = Http.post(concierge.http("/invoke"), body, "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(json.body()).startsWith("[{\"type\":\"error\",\"error\":\"" + sentence + "\"").endsWith(",\"[DONE]\"]");
    }

    @Test
    void a_form_post_is_not_taken_for_json() {
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), "user_input=a&tenant_hash=sure",
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(reply.statusCode()).isEqualTo(415);
        assertThat(reply.body()).contains("Send the message as JSON");
    }

    @Test
    void a_client_that_cannot_read_a_stream_gets_one_json_document() {
        MODEL.next(Script.saying("One", " two"));
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), Invocation.body("Count!", session, "unsure"),
                "Accept", "application/json");
        Wire.is(reply.body(), "[{\"type\":\"start\"},{\"type\":\"stream_start\"},"
                + "{\"type\":\"text\",\"content\":\"One\",\"session_id\":\"" + session + "\"},"
                + "{\"type\":\"text\",\"content\":\" two\",\"session_id\":\"" + session + "\"},"
                + "{\"type\":\"complete\",\"message_id\":\"<id>\",\"session_id\":\"" + session
                + "\",\"confidence\":<number>,\"low_confidence\":true,\"citations\":[]},"
                + "{\"type\":\"request_email\",\"message\":\"Leave your address, please.\",\"query\":\"Count!\"},\"[DONE]\"]");
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
    }

    @Test
    void a_json_document_tells_an_interrupted_answer_too() {
        MODEL.next(Script.saying("One").ending(End.DROP));
        assertThat(Http.post(concierge.http("/invoke"), Invocation.body("Count!", session, "sure"),
                "Accept", "application/json").body()).endsWith("{\"type\":\"error\","
                + "\"error\":\"The answer was interrupted.\",\"code\":\"interrupted\"},\"[DONE]\"]");
    }

    @Test
    void other_methods_and_paths_are_refused_with_a_problem_document() {
        HttpResponse<String> deleted = Http.call("DELETE", concierge.http("/invoke"));
        assertThat(deleted.statusCode()).isEqualTo(404);
        assertThat(deleted.body()).contains("\"error\":\"There is nothing at this address.\"");
        HttpResponse<String> reply = Http.get(concierge.http("/nothing/here"));
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).contains("\"error\":\"There is nothing at this address.\"");
    }

    @ParameterizedTest
    @CsvSource({"/status", "/files/none.pdf", "/"})
    void query_parameters_and_foreign_headers_do_not_become_headers_of_the_reply(String path) {
        String reply = RawHttp.get(concierge.http("/"), path + "?Set-Cookie=x&CamelHttpResponseCode=500"
                + "&Location=%2F%2Fevil&X-A=b%0d%0aX-Injected:%20yes&CamelHttpUri=http://127.0.0.1:1/", "X-Custom: kept",
                "CamelHttpResponseCode: 500", "Location: //evil");
        assertThat(reply.split("\r\n\r\n")[0]).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 500")
                .doesNotContainIgnoringCase("set-cookie").doesNotContainIgnoringCase("injected")
                .doesNotContainIgnoringCase("evil").doesNotContainIgnoringCase("camel")
                .doesNotContainIgnoringCase("x-custom");
    }

    @Test
    void query_parameters_do_not_change_an_answer() {
        HttpResponse<String> reply = Http.post(concierge.http("/invoke?CamelHttpResponseCode=500&Set-Cookie=x&tenant_hash=no"),
                Invocation.body("Count!", session, "sure"));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(reply.body()).endsWith("data: [DONE]\n\n");
    }
}
