package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.ChannelStub;
import support.Concierge;
import support.FormTenants;
import support.Http;
import support.LogLines;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.Wire;

/** Forms over {@code POST /invoke}: every answer as the second seed and the wire contract have it. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class FormModeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static final String GOOD = "{\"first_name\":\"Ann\",\"email\":\"ann@example.org\",\"age_confirm\":\"yes\"}";
    private static Concierge concierge;
    private static ChannelStub channels;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).with("concierge.tenants", FormTenants.in(folder).toString())
                .answeredBy(MODEL).start();
        channels = ChannelStub.in(concierge.context());
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    @AfterEach
    void no_model_was_asked() {
        assertThat(MODEL.requests()).isZero();
        channels.forget();
    }

    private static ObjectNode action(String action) {
        return JSON.createObjectNode().put("tenant_hash", "vol").put("form_mode", true).put("action", action);
    }

    private static ObjectNode submission(String form, String data) throws Exception {
        ObjectNode body = action("submit_form").put("form_id", form);
        body.set("form_data", JSON.readTree(data));
        return body;
    }

    private static HttpResponse<String> post(ObjectNode body, String... headers) {
        return Http.post(concierge.http("/invoke"), body.toString(), headers);
    }

    private static String answer(ObjectNode body) {
        HttpResponse<String> reply = post(body, "Accept", "application/json");
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        return reply.body();
    }

    private static JsonNode submit(ObjectNode body) throws Exception {
        return JSON.readTree(withoutConfirmation(answer(body)));
    }

    /** Whether the mail to the applicant is told depends on how soon it has ended. */
    private static String withoutConfirmation(String receipt) {
        return receipt.replaceFirst(",\\{\"channel\":\"confirmation\"[^}]*}", "");
    }

    @Test
    void a_field_is_checked_in_one_event_between_start_and_end() {
        HttpResponse<String> reply = post(action("validate_field").put("field_id", "email")
                .put("field_value", "user@example.com"));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(reply.body()).isEqualTo(":ok\n\nretry: 2000\ndata: {\"type\":\"start\"}\n\n"
                + "data: {\"type\":\"validation_success\",\"field\":\"email\",\"status\":\"success\","
                + "\"message\":\"Valid\"}\n\ndata: [DONE]\n\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "email              | user@             | Please enter a valid email address",
        "email              | ''                | This field is required",
        "phone              | 12                | Please enter a valid phone number",
        "age_confirm        | no                | You must be at least 22 years old to volunteer",
        "commitment_confirm | No                | A one year commitment is required for this program",
        "anything           | '   '             | This field is required"})
    void a_field_of_no_known_form_is_checked_by_its_name(String field, String value, String complaint) {
        assertThat(answer(action("validate_field").put("field_id", field).put("field_value", value)))
                .isEqualTo("{\"type\":\"validation_error\",\"field\":\"" + field + "\",\"errors\":[\"" + complaint
                        + "\"],\"status\":\"error\"}");
    }

    @ParameterizedTest
    @CsvSource({"volunteer_apply", "volunteer"})
    void a_field_of_a_known_form_is_checked_by_its_definition(String form) {
        assertThat(answer(action("validate_field").put("form_id", form).put("field_id", "commitment_confirm")
                .put("field_value", "no"))).contains("\"errors\":[\"Please come back when you have a year.\"]");
        assertThat(answer(action("validate_field").put("form_id", form).put("field_id", "phone")
                .put("field_value", ""))).contains("validation_success");
    }

    @ParameterizedTest
    @CsvSource({"next_field", "''"})
    void any_other_action_is_accepted(String action) {
        assertThat(answer(action(action))).isEqualTo("{\"type\":\"form_response\",\"status\":\"success\","
                + "\"message\":\"Field accepted\",\"continue\":true}");
    }

    @Test
    void a_form_reaches_every_channel_and_its_visitor_gets_a_receipt() throws Exception {
        channels.ending("lambda", "invoked").ending("s3", "stored").ending("sms", "skip").ending("webhook", "fail")
                .ending("email-2", "impossible");
        String came = answer(submission("volunteer_apply", GOOD));
        Wire.is(withoutConfirmation(came), "{\"type\":\"form_complete\",\"status\":\"success\",\"message\":\"Welcome aboard!\","
                + "\"submissionId\":\"volunteer_apply_<id>\",\"priority\":\"normal\",\"fulfillment\":["
                + "{\"channel\":\"lambda\",\"status\":\"invoked\"},{\"channel\":\"email\",\"status\":\"sent\"},"
                + "{\"channel\":\"sms\",\"status\":\"skipped\",\"reason\":\"monthly_limit_reached\",<details>},"
                + "{\"channel\":\"webhook\",\"status\":\"failed\",\"error\":\"<text>\",\"will_retry\":true},"
                + "{\"channel\":\"s3\",\"status\":\"stored\"},"
                + "{\"channel\":\"email-2\",\"status\":\"failed\",\"error\":\"<text>\",\"will_retry\":false}]}");
        assertThat(came).doesNotContain("secret").contains("\"usage\":100", "\"limit\":100");
        String id = JSON.readTree(came).path("submissionId").asText();
        Awaitility.await().untilAsserted(() -> assertThat(channels.of(id)).containsExactlyInAnyOrder("lambda",
                "email", "sms", "webhook", "s3", "email-2", "confirmation"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws Exception {
        assertThat(answer(submission("volunteer_apply", "{\"email\":\"x\",\"age_confirm\":\"no\",\"zip\":\"12\"}")))
                .isEqualTo("{\"type\":\"validation_error\",\"errors\":{\"email\":[\"Please enter a valid email address\"],"
                        + "\"age_confirm\":[\"You must be at least 22 years old to volunteer\"],"
                        + "\"zip\":[\"Please use the requested format\"],\"first_name\":[\"This field is required\"]},"
                        + "\"status\":\"error\"}");
    }

    @ParameterizedTest
    @CsvSource({"newsletter, whatever, low", "newsletter, ASAP , high", "request_support, , high", "silent, , normal"})
    void the_priority_comes_from_the_word_of_the_visitor_or_the_form(String form, String urgency, String priority)
            throws Exception {
        ObjectNode data = JSON.createObjectNode().put("email", "a@example.org");
        if (urgency != null) {
            data.put("urgency", urgency);
        }
        assertThat(submit(submission(form, data.toString())).path("priority").asText()).isEqualTo(priority);
    }

    @Test
    void a_form_without_any_channel_is_stored_and_warned_of() throws Exception {
        try (LogLines log = LogLines.capture()) {
            JsonNode receipt = submit(submission("silent", "{\"a\":\"b\"}"));
            assertThat(receipt.path("type").asText()).isEqualTo("form_complete");
            assertThat(receipt.path("fulfillment")).isEmpty();
            assertThat(log.all()).anyMatch(line -> line.contains("has no channel"));
        }
    }

    @Test
    void a_submission_leaves_one_line_in_the_log_without_personal_data() throws Exception {
        try (LogLines log = LogLines.capture()) {
            String id = submit(submission("volunteer", GOOD)).path("submissionId").asText();
            assertThat(log.all()).filteredOn(line -> line.contains("FORM_COMPLETE") && line.contains(id)).hasSize(1);
            assertThat(log.all()).noneMatch(line -> line.contains("ann@example.org"));
        }
    }

    @Test
    void the_same_key_brings_the_same_receipt_with_the_deliveries_as_they_stand() throws Exception {
        channels.ending("webhook", "fail");
        ObjectNode body = submission("volunteer_apply", GOOD).put("client_submission_id", "key-1");
        JsonNode first = submit(body);
        assertThat(first.at("/fulfillment/3/status").asText()).isEqualTo("failed");
        assertThat(submit(body)).isEqualTo(first);
        assertThat(first.path("submissionId").asText()).matches("volunteer_apply_[A-Z2-7]{26}");
        JsonNode byHeader = JSON.readTree(withoutConfirmation(post(submission("volunteer", GOOD), "Accept",
                "application/json", "Idempotency-Key", "key-1").body()));
        assertThat(byHeader).isEqualTo(first);
        Awaitility.await().untilAsserted(() -> assertThat(channels.of(first.path("submissionId").asText())).hasSize(7));
    }

    @Test
    void the_same_key_with_other_data_is_refused() throws Exception {
        submit(submission("newsletter", "{\"a\":1}").put("client_submission_id", "key-2"));
        assertThat(submit(submission("newsletter", "{\"a\":1.0}").put("client_submission_id", "key-2"))
                .path("type").asText()).isEqualTo("form_complete");
        HttpResponse<String> other = post(submission("newsletter", "{\"a\":2}").put("client_submission_id", "key-2"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"type\":\"form_error\"").endsWith("data: [DONE]\n\n");
    }

    @Test
    void header_and_field_must_not_name_different_keys() throws Exception {
        HttpResponse<String> reply = post(submission("newsletter", "{}").put("client_submission_id", "one"),
                "Idempotency-Key", "two");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("Idempotency-Key and client_submission_id differ");
    }

    @Test
    void a_hundred_at_once_with_one_key_are_one_submission() throws Exception {
        ObjectNode body = submission("volunteer_apply", GOOD).put("client_submission_id", "key-hundred");
        ExecutorService callers = Executors.newFixedThreadPool(100);
        List<CompletableFuture<String>> answers = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> answer(body), callers)).toList();
        List<String> told = answers.stream().map(CompletableFuture::join).map(answer -> answer.replaceFirst(
                "\"fulfillment\".*", "")).distinct().toList();
        callers.shutdown();
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).contains("\"type\":\"form_complete\"", "\"priority\":\"normal\"");
        String id = JSON.readTree(told.get(0) + "\"x\":1}").path("submissionId").asText();
        Awaitility.await().untilAsserted(() -> assertThat(channels.of(id)).hasSize(7));
        assertThat(channels.of(id)).doesNotHaveDuplicates();
    }

    @Test
    void a_refused_form_is_told_in_one_event_between_start_and_end_with_its_status() throws Exception {
        HttpResponse<String> reply = post(submission("nobody", "{}"));
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(reply.body()).startsWith(":ok\n\nretry: 2000\ndata: {\"type\":\"start\"}\n\n"
                + "data: {\"type\":\"form_error\"").endsWith("}\n\ndata: [DONE]\n\n").contains("not known here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'form_mode':true}                                                                          | 400 | error",
        "{'form_mode':true,'tenant_hash':'nobody','action':'submit_form'}                            | 404 | error",
        "{'form_mode':true,'tenant_hash':'badform','action':'submit_form'}                           | 500 | error",
        "{'form_mode':true,'tenant_hash':'vol','action':'validate_field'}                            | 400 | error",
        "{'form_mode':true,'tenant_hash':'vol','action':'submit_form'}                               | 400 | form_error",
        "{'form_mode':true,'tenant_hash':'vol','action':'submit_form','form_id':'newsletter'}        | 400 | form_error",
        "{'form_mode':true,'tenant_hash':'vol','action':'submit_form','client_submission_id':' '}    | 400 | error",
        "{'form_mode':true,'tenant_hash':'vol','session_id':'a b','action':'x'}                      | 400 | error"})
    void whatever_is_wrong_a_client_of_json_gets_one_object(String body, int status, String type) throws Exception {
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), body.replace('\'', '"'), "Accept",
                "application/json");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(JSON.readTree(reply.body()).path("type").asText()).isEqualTo(type);
    }

    @Test
    void a_missing_tenant_is_the_same_error_as_in_the_chat() {
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), "{\"form_mode\":true}");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("retry: 2000\ndata: {\"type\":\"error\",\"error\":\"Missing tenant_hash\"}\n\n"
                + "data: [DONE]\n\n");
    }
}
