package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import forms.Submission;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import support.ChannelStub;
import support.Concierge;
import support.FormTenants;
import support.Http;
import support.LogLines;
import support.NeverBlocks;
import support.Socket;
import support.Warnings;

/** Forms that no honest client sends: each gets a clear error, and the next one its receipt. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class FormBadInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Concierge concierge;
    private Warnings defects;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).with("concierge.tenants", FormTenants.in(folder).toString()).start();
        ChannelStub.in(concierge.context());
    }

    @AfterAll
    static void stop() {
        concierge.close();
    }

    @BeforeEach
    void listen() {
        defects = Warnings.ofDefects();
    }

    @AfterEach
    void the_service_is_unharmed() {
        assertThat(send(form("newsletter", "{\"a\":\"b\"}")).body()).contains("\"form_complete\"");
        defects.close();
        assertThat(defects.heard()).isEmpty();
    }

    private static String form(String formId, String data) {
        return "{\"tenant_hash\":\"vol\",\"form_mode\":true,\"action\":\"submit_form\",\"form_id\":\"" + formId
                + "\",\"form_data\":" + data + "}";
    }

    private static HttpResponse<String> send(String body) {
        return Http.post(concierge.http("/invoke"), body, "Accept", "application/json");
    }

    private static Submission stored(HttpResponse<String> receipt) throws Exception {
        String id = JSON.readTree(receipt.body()).path("submissionId").asText();
        return concierge.context().createProducerTemplate().requestBody("direct:read-submission", id, Submission.class);
    }

    private static void isRefused(String body, int status, String sentence) throws Exception {
        HttpResponse<String> reply = send(body);
        assertThat(reply.statusCode()).isEqualTo(status);
        JsonNode answer = JSON.readTree(reply.body());
        assertThat(answer.path("type").asText()).isEqualTo("form_error");
        assertThat(answer.path("message").asText())
                .isEqualTo("There was an error submitting your form. Please try again or contact support.");
        assertThat(answer.path("error").asText()).isEqualTo(sentence);
    }

    @Test
    void a_form_that_cannot_be_taken_says_why() throws Exception {
        isRefused(form("nobody", "{}"), 404, "This form is not known here.");
        isRefused(form("../x", "{}"), 404, "This form is not known here.");
        isRefused(form("closed_form", "{\"a\":\"b\"}"), 403, "This form is not open at the moment.");
        isRefused(form("closed", "{\"a\":\"b\"}"), 403, "This form is not open at the moment.");
        isRefused(form("newsletter", "[]"), 400, "form_data must be an object.");
        isRefused(form("newsletter", "null"), 400, "Missing form_data");
        isRefused("{\"tenant_hash\":\"vol\",\"form_mode\":true,\"action\":\"submit_form\",\"form_data\":{}}", 400,
                "Missing form_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\\nFORM_COMPLETE forged", "x\\r\\nERROR forged", "LONG", "a/../../b", "a b", "f\\u00f6rm"})
    void a_form_id_that_no_form_can_have_reaches_no_log(String written) throws Exception {
        String id = written.replace("LONG", "f".repeat(10_000));
        try (LogLines log = LogLines.capture()) {
            isRefused(form(id, "{}").replace("\"form_data\"", "\"client_submission_id\":\"k1\",\"form_data\""), 404,
                    "This form is not known here.");
            assertThat(send("{\"tenant_hash\":\"vol\",\"form_mode\":true,\"action\":\"validate_field\",\"form_id\":\"" + id
                    + "\",\"field_id\":\"a\",\"field_value\":\"b\"}").body()).isEqualTo(
                            send("{\"tenant_hash\":\"vol\",\"form_mode\":true,\"action\":\"validate_field\","
                                    + "\"form_id\":\"nobody\",\"field_id\":\"a\",\"field_value\":\"b\"}").body());
            assertThat(log.all()).noneMatch(line -> line.contains("forged") || line.contains("ffff"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"form_mode\":\"true\",\"tenant_hash\":\"vol\"}                               | 400 | form_mode must be true or false.",
        "{\"form_mode\":1,\"tenant_hash\":\"vol\"}                                      | 400 | form_mode must be true or false.",
        "{\"form_mode\":true,\"tenant_hash\":\"nobody\"}                                | 404 | This tenant is not known here.",
        "{\"form_mode\":true,\"tenant_hash\":\"badform\"}                               | 500 | This service is not set up correctly. Please tell its operator.",
        "{\"form_mode\":true,\"tenant_hash\":\"vol\",\"action\":7}                      | 400 | action must be text.",
        "{\"form_mode\":true,\"tenant_hash\":\"vol\",\"form_id\":[]}                    | 400 | form_id must be text.",
        "{\"form_mode\":true,\"tenant_hash\":\"vol\",\"session_id\":\"a b\"}            | 400 | session_id must be 1 to 100 characters",
        "{\"form_mode\":true,\"tenant_hash\":\"vol\",\"client_submission_id\":\"\"}     | 400 | client_submission_id must have 1 to 200 characters.",
        "{\"form_mode\":true,\"tenant_hash\":\"vol\",\"client_submission_id\":{}}       | 400 | client_submission_id must be text.",
        "{\"form_mode\":true,\"tenant_hash\":\"vol\",\"action\":\"validate_field\"}     | 400 | Missing field_id",
        "{\"form_mode\":true,\"form_mode\":true,\"tenant_hash\":\"vol\"}                | 400 | The message is not valid JSON."})
    void a_request_that_cannot_be_understood_says_why(String body, int status, String sentence) {
        HttpResponse<String> reply = send(body);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).contains("{\"type\":\"error\",\"error\":\"" + sentence).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "true                                   | Please enter text or a number",
        "[\"yes\"]                              | Please enter text or a number",
        "[[[[[[[[[[1]]]]]]]]]]                  | Please enter text or a number",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}} | Please enter text or a number",
        "1e999999999                            | Please enter a number of at most 38 digits",
        "1e-999999999                           | Please enter a number of at most 38 digits",
        "123456789012345678901234567890123456789 | Please enter a number of at most 38 digits",
        "\"a\\u0000b\"                          | Please remove the characters that cannot be read",
        "\"a\\ud800\"                           | Please remove the characters that cannot be read"})
    void a_value_that_cannot_be_stored_is_refused_while_typed_and_at_the_end(String value, String complaint)
            throws Exception {
        String request = "{\"tenant_hash\":\"vol\",\"form_mode\":true,\"action\":\"validate_field\",\"field_id\":\"a\","
                + "\"form_id\":\"newsletter\",\"field_value\":" + value + "}";
        assertThat(send(request).body()).contains("\"errors\":[\"" + complaint + "\"]");
        assertThat(send(form("newsletter", "{\"a\":" + value + "}")).body())
                .isEqualTo("{\"type\":\"validation_error\",\"errors\":{\"a\":[\"" + complaint + "\"]},\"status\":\"error\"}");
    }

    @Test
    void a_number_beyond_all_bounds_is_no_number() {
        HttpResponse<String> reply = send(form("newsletter", "{\"a\":1e2147483648}"));
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("The message holds a number that cannot be read.");
    }

    @Test
    void missing_and_unknown_fields_are_told_but_urgency_is_always_welcome() {
        assertThat(send(form("volunteer", "{\"surprise\":\"x\",\"urgency\":\"asap\",\"first_name\":null,"
                + "\"email\":\"  \",\"age_confirm\":\"maybe\"}")).body()).isEqualTo("{\"type\":\"validation_error\","
                + "\"errors\":{\"surprise\":[\"This form has no such field\"],\"first_name\":[\"This field is required\"],"
                + "\"email\":[\"This field is required\"],\"age_confirm\":[\"Please choose one of the options\"]},"
                + "\"status\":\"error\"}");
    }

    @Test
    void a_field_that_is_too_long_is_refused_and_a_megabyte_is_not_even_read() {
        assertThat(send(form("newsletter", "{\"a\":\"" + "x".repeat(10_000) + "\"}")).body()).contains("form_complete");
        assertThat(send(form("newsletter", "{\"a\":\"" + "x".repeat(10_001) + "\"}")).body())
                .contains("\"a\":[\"Please enter at most 10,000 characters\"]");
        assertThat(send(form("newsletter", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}")).statusCode()).isEqualTo(413);
    }

    private static String fields(int count, int length) {
        return IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\":\"" + "x".repeat(length) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void a_form_that_is_too_large_is_refused_as_a_whole() {
        assertThat(send(form("newsletter", fields(200, 3))).body()).contains("form_complete");
        assertThat(send(form("newsletter", fields(201, 3))).body())
                .contains("\"errors\":{\"_form\":[\"A form has at most 200 fields\"]}");
        assertThat(send(form("newsletter", fields(1_000, 3))).body()).contains("\"_form\":");
        assertThat(send(form("newsletter", fields(40, 9_999))).body())
                .contains("\"errors\":{\"_form\":[\"A form holds at most 200 KB\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "-12345678901234567890123456789012345678", "0.1234567890123456789",
        "1.50", "0"})
    void numbers_are_kept_to_the_last_digit(String number) throws Exception {
        Object value = stored(send(form("newsletter", "{\"n\":" + number + "}"))).formData().get("n");
        assertThat(new BigDecimal(value.toString())).isEqualByComparingTo(number);
        assertThat(value).isInstanceOfAny(BigInteger.class, BigDecimal.class, Integer.class, Long.class);
    }

    @Test
    void markup_and_line_breaks_are_data() throws Exception {
        String text = "<script>alert('x')</script>\r\nBcc: a@example.org\n\ndata: [DONE]\t\u0007 \u202e\ud83d\ude00";
        ObjectNode data = JSON.createObjectNode().put("first_name", text).put("about", text)
                .put("email", "ann@example.org").put("age_confirm", "yes");
        assertThat(stored(send(form("volunteer", data.toString()))).formData()).containsEntry("first_name", text)
                .containsEntry("about", text);
        assertThat(send(form("volunteer", data.put("email", "ann@example.org\nBcc: b@example.org").toString())).body())
                .contains("\"email\":[\"Please enter a valid email address\"]");
    }

    @Test
    void the_name_of_a_field_is_never_markup_or_endless() {
        assertThat(send(form("newsletter", "{\"" + "k".repeat(101) + "\":\"a\",\"\":\"b\"}")).body())
                .contains("\"_form\":[\"The name of a field must have 1 to 100 readable characters\"]");
    }

    @Test
    void a_tenant_with_a_bad_form_is_refused_and_its_field_is_logged() {
        try (LogLines log = LogLines.capture(); Socket socket = Socket.open(concierge.socket())) {
            socket.send("{\"action\":\"validateField\",\"tenant_hash\":\"badform\",\"field_id\":\"a\"}");
            assertThat(socket.frame()).contains("\"bad_tenant_configuration\"");
            assertThat(send("{\"form_mode\":true,\"tenant_hash\":\"badform\"}").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void a_page_of_somebody_else_may_not_submit() {
        assertThat(Http.post(concierge.http("/invoke"), "{\"form_mode\":true,\"tenant_hash\":\"strict\"}", "Origin",
                "https://evil.example").statusCode()).isEqualTo(403);
    }
}
