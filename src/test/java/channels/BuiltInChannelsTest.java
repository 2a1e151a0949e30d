package channels;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import outbound.FunctionCall;
import outbound.Mail;
import outbound.Post;
import outbound.StoredObject;
import support.ChannelBench;

class BuiltInChannelsTest {
    private static final String ID = "volunteer_01JD0000000000000000000000";
    private ChannelBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new ChannelBench(null, Duration.ofSeconds(10));
        bench.submit(ID, "high", "first_name", "Zoë", "email", "zoe@example.org", "note", "<b>日本</b>");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Exchange delivered(String type, Map<String, Object> settings) {
        Exchange done = bench.configure(type, type, settings).deliver(ID, type);
        assertThat(done.getException()).isNull();
        return done;
    }

    private Throwable failed(String type, Map<String, Object> settings) {
        return bench.configure("any", type, settings).deliver(ID, "any").getException();
    }

    @Test
    void all_five_are_there_and_describe_themselves() {
        assertThat(bench.catalogue().titles()).containsOnlyKeys("email", "sms", "s3", "lambda", "webhook")
                .doesNotContainValue("");
        assertThat(bench.catalogue().problems()).isEmpty();
    }

    @Test
    void a_mail_is_sent() {
        Exchange done = delivered("email", Map.of("to", List.of("a@example.org", "b@example.org")));
        Mail mail = bench.only("send-mail", Mail.class);
        assertThat(mail.id()).isEqualTo(ID + "/email");
        assertThat(mail.to()).containsExactly("a@example.org", "b@example.org");
        assertThat(mail.subject()).isEqualTo("[HIGH] New Form Submission: volunteer");
        assertThat(mail.replyTo()).isEqualTo("zoe@example.org");
        assertThat(done.getVariable("outcome")).isNull();
    }

    @Test
    void an_object_is_stored() throws Exception {
        bench.when("put-object", exchange -> exchange.setVariable("outcome", "stored"));
        Exchange done = delivered("s3", Map.of("bucket", "archive"));
        StoredObject object = bench.only("put-object", StoredObject.class);
        assertThat(object.key()).isEqualTo("submissions/acme/volunteer/" + ID + ".json");
        JsonNode json = Json.read(new String(object.content(), StandardCharsets.UTF_8));
        assertThat(json.at("/data/note").asText()).isEqualTo("<b>日本</b>");
        assertThat(json.at("/metadata/priority").asText()).isEqualTo("high");
        assertThat(json.at("/metadata/submitted_at").asText()).startsWith("2026-11-23T10:15:30").endsWith("Z");
        assertThat(done.getVariable("outcome")).isEqualTo("stored");
    }

    @Test
    void a_function_is_called() throws Exception {
        delivered("lambda", Map.of("function", "intake", "action", "enrol"));
        FunctionCall call = bench.only("invoke-function", FunctionCall.class);
        assertThat(call.function()).isEqualTo("intake");
        JsonNode payload = Json.read(new String(call.payload(), StandardCharsets.UTF_8));
        assertThat(payload).isEqualTo(Json.read("""
                {"action":"enrol","form_type":"volunteer","submission_id":"%s","responses":{"first_name":"Zoë",\
                "email":"zoe@example.org","note":"<b>日本</b>"},"tenant_id":"acme","priority":"high",\
                "delivery_id":"%s/lambda"}""".formatted(ID, ID)));
        assertThat(bench.taken("put-object")).isEmpty();
    }

    @Test
    void a_function_gets_a_reference_to_large_answers() throws Exception {
        bench.submit(ID, "normal", "note", "ü".repeat(110_000));
        bench.when("put-object", exchange -> exchange.setVariable("outcome", "stored"));
        bench.when("invoke-function", exchange -> exchange.setVariable("outcome", "invoked"));
        Exchange done = delivered("lambda", Map.of("function", "intake"));
        StoredObject object = bench.only("put-object", StoredObject.class);
        FunctionCall call = bench.only("invoke-function", FunctionCall.class);
        assertThat(call.payload()).hasSizeLessThan(1_000);
        JsonNode payload = Json.read(new String(call.payload(), StandardCharsets.UTF_8));
        assertThat(payload.at("/responses_ref/bucket").asText()).isEqualTo(object.bucket()).isEqualTo("big");
        assertThat(payload.at("/responses_ref/key").asText()).isEqualTo(object.key());
        assertThat(payload.has("responses")).isFalse();
        assertThat(done.getVariable("outcome")).isEqualTo("invoked");
    }

    @Test
    void a_function_is_not_called_when_its_large_answers_are_not_stored() {
        bench.submit(ID, "normal", "note", "x".repeat(210_000));
        bench.when("put-object", exchange -> {
            throw new IllegalStateException("down");
        });
        assertThat(failed("lambda", Map.of("function", "intake"))).hasMessage("down");
        assertThat(bench.taken("invoke-function")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a plain secret, not base64"})
    void a_webhook_is_signed(String secret) throws Exception {
        delivered("webhook", Map.of("url", "https://example.org/in?x=1", "secret", secret));
        Post post = bench.only("post-outbound", Post.class);
        String body = new String(post.body(), StandardCharsets.UTF_8);
        assertThat(Json.read(body)).isEqualTo(Json.read("""
                {"form_id":"volunteer","submission_id":"%s","priority":"high","timestamp":%s,"data":{"first_name":"Zoë",\
                "email":"zoe@example.org","note":"<b>日本</b>"}}""".formatted(ID, Json.read(body).get("timestamp"))));
        assertThat(post.headers()).containsEntry("webhook-id", ID + "/webhook")
                .containsEntry("webhook-timestamp", String.valueOf(ChannelBench.NOW.getEpochSecond()));
        String key = secret.startsWith("whsec_") ? secret
                : Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(post.headers().get("webhook-signature")).isEqualTo(
                new Webhook(key).sign(ID + "/webhook", ChannelBench.NOW.getEpochSecond(), body));
    }

    @Test
    void a_webhook_without_a_secret_is_not_signed_but_has_its_id() {
        delivered("webhook", Map.of("url", "https://example.org/in"));
        assertThat(bench.only("post-outbound", Post.class).headers()).containsKeys("webhook-id", "webhook-timestamp")
                .doesNotContainKey("webhook-signature");
    }

    @Test
    void settings_that_do_not_fit_are_told_by_field_and_never_by_value() {
        assertThat(failed("webhook", Map.of())).isInstanceOf(PermanentFailure.class).hasMessageContaining("url");
        assertThat(failed("webhook", Map.of("url", "https://x.example", "secret", "whsec_s3cret!")))
                .isInstanceOf(PermanentFailure.class).hasMessageContaining("secret")
                .hasMessageNotContaining("s3cret!");
        assertThat(failed("webhook", Map.of("url", "ftp://x.example"))).hasMessageContaining("url");
        assertThat(failed("webhook", Map.of("url", "https://[x"))).isInstanceOf(PermanentFailure.class);
        assertThat(failed("email", Map.of("to", "a@example.org\r\nBcc: x@example.org")))
                .isInstanceOf(PermanentFailure.class).hasMessageContaining("to");
        assertThat(failed("email", Map.of("to", List.of()))).isInstanceOf(PermanentFailure.class);
        assertThat(failed("s3", Map.of("bucket", "../x"))).isInstanceOf(PermanentFailure.class);
        assertThat(failed("lambda", Map.of("function", 7))).isInstanceOf(PermanentFailure.class);
        assertThat(failed("sms", Map.of("to", "by pigeon"))).isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("to");
        assertThat(failed("sms", Map.of("to", "+999123456"))).isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("telephone number");
    }

    @Test
    void a_missing_submission_is_given_up_and_an_unreachable_tenant_is_not() {
        assertThat(bench.configure("email", "email", Map.of("to", "a@example.org")).deliver("gone", "email")
                .getException()).isInstanceOf(PermanentFailure.class).hasMessageContaining("gone");
        bench.loseTenant();
        assertThat(bench.deliver(ID, "email").getException()).isInstanceOf(TryLater.class);
    }

    @Test
    void a_channel_that_the_form_lost_is_given_up_and_one_that_is_unknown_is_tried_again() {
        bench.form().put("title", "Volunteer");
        assertThat(bench.deliver(ID, "email").getException()).isInstanceOf(PermanentFailure.class);
        assertThat(failed("slack", Map.of())).isInstanceOf(TryLater.class).hasMessageContaining("slack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email?x=y", "../x", "Email", "", "a/b", "x{{y}}", "x${body}"})
    void a_wrong_type_never_becomes_an_address(String type) {
        assertThat(failed(type, Map.of())).isInstanceOf(PermanentFailure.class);
    }
}
