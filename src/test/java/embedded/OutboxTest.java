package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import alarms.Alarm;
import chat.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import outbound.FunctionCall;
import outbound.Post;
import outbound.StoredObject;
import outbound.TextMessage;
import support.EmbeddedSinks;
import support.OutboundExamples;

class OutboxTest {
    @TempDir
    Path folder;
    private Path data;
    private EmbeddedSinks sinks;

    @BeforeEach
    void start() throws Exception {
        data = folder.resolve("data");
        sinks = new EmbeddedSinks(data, Map.of()).start();
    }

    @AfterEach
    void stop() {
        sinks.close();
    }

    private Exchange send(String endpoint, Object body) {
        Exchange sent = sinks.send(endpoint, body);
        assertThat(sent.getException()).isNull();
        return sent;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    private JsonNode json(String file) throws IOException {
        return Json.read(Files.readString(folder.resolve(file)));
    }

    @Test
    void a_mail_is_a_file_of_its_own_however_often_it_is_attempted() throws Exception {
        Exchange sent = send("direct:send-mail", OutboundExamples.mail("form_1/email"));
        send("direct:send-mail", OutboundExamples.mail("form_1/email"));
        send("direct:send-mail", OutboundExamples.mail("form_1/email-2"));
        assertThat(files()).containsExactly("data/outbox/mail/form_1%2Femail-2.eml",
                "data/outbox/mail/form_1%2Femail.eml");
        assertThat(Files.readString(folder.resolve("data/outbox/mail/form_1%2Femail.eml")))
                .contains("To: anna@example.org, Bo Lee <bo@example.org>\r\n");
        assertThat(sent.getVariable("outcome")).isNull();
        assertThat(sent.getMessage().getHeaders()).doesNotContainKeys(Exchange.FILE_NAME, Exchange.FILE_NAME_PRODUCED);
    }

    @Test
    void a_mail_to_no_address_is_refused_for_good() throws Exception {
        Exchange sent = sinks.send("direct:send-mail",
                new outbound.Mail("f/email", List.of("nobody"), "Hi", "text", null, null));
        assertThat(sent.getException()).isInstanceOf(PermanentFailure.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_text_message_is_a_file() throws Exception {
        send("direct:send-sms", new TextMessage("form_1/sms", "+15125550100", "Grüße \"you\""));
        JsonNode sms = json("data/outbox/sms/form_1%2Fsms.json");
        assertThat(sms.at("/to").asText()).isEqualTo("+15125550100");
        assertThat(sms.at("/text").asText()).isEqualTo("Grüße \"you\"");
        assertThat(sms.at("/delivery_id").asText()).isEqualTo("form_1/sms");
    }

    @Test
    void a_call_of_a_function_is_a_file() throws Exception {
        Exchange sent = send("direct:invoke-function", new FunctionCall("form_1/lambda", "arn:aws:lambda:x:1:f",
                "{\"action\":\"größer\"}".getBytes(StandardCharsets.UTF_8)));
        JsonNode call = json("data/outbox/functions/form_1%2Flambda.json");
        assertThat(call.at("/function").asText()).isEqualTo("arn:aws:lambda:x:1:f");
        assertThat(call.at("/payload/action").asText()).isEqualTo("größer");
        assertThat(sent.getVariable("outcome")).isEqualTo("invoked");
    }

    @Test
    void an_alarm_is_a_file() throws Exception {
        send("direct:publish-alarm", new Alarm("parked:f/email", "t1", "parked", "f/email is parked.", Instant.EPOCH));
        assertThat(json("data/outbox/alarms/parked%3Af%2Femail.json").at("/sentence").asText())
                .isEqualTo("f/email is parked.");
    }

    @Test
    void a_post_that_stays_is_a_file_with_headers_and_body() throws Exception {
        Post post = new Post(URI.create("https://hooks.club.example/x"), Map.of("Webhook-Id", "form_1/webhook",
                "Content-Type", "application/json"), "{\"data\":\"ß\"}".getBytes(StandardCharsets.UTF_8));
        Exchange sent = send("direct:keep-post", post);
        JsonNode kept = json("data/outbox/posts/form_1%2Fwebhook.json");
        assertThat(kept.at("/address").asText()).isEqualTo("https://hooks.club.example/x");
        assertThat(kept.at("/headers/Content-Type").asText()).isEqualTo("application/json");
        assertThat(kept.at("/body/data").asText()).isEqualTo("ß");
        assertThat(sent.getMessage().getBody()).isEqualTo(202);
        assertThat(sent.getVariable("outcome")).isEqualTo("stored");
    }

    @Test
    void a_post_to_a_host_that_nobody_owns_is_kept_and_not_sent() throws Exception {
        Post post = new Post(URI.create("https://HOOKS.club.example./x"), Map.of("webhook-id", "w"), new byte[] {'{', '}'});
        assertThat(send("direct:post-outbound", post).getVariable("outcome")).isEqualTo("stored");
        assertThat(files()).containsExactly("data/outbox/posts/w.json");
    }

    @Test
    void a_host_that_only_looks_like_such_a_one_is_not_kept() {
        Post post = new Post(URI.create("ftp://example.club/x"), Map.of(), new byte[0]);
        assertThat(sinks.send("direct:post-outbound", post).getException()).isInstanceOf(PermanentFailure.class)
                .hasMessage("The address to post to is neither http nor https");
    }

    @Test
    void a_post_without_an_id_is_one_file_at_every_attempt() throws Exception {
        Post post = new Post(URI.create("https://hooks.club.example/x"), Map.of("Now", "1"), new byte[] {'{', '}'});
        send("direct:keep-post", post);
        send("direct:keep-post", new Post(post.address(), Map.of("Now", "2"), post.body()));
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"forms,submissions/t/f/s.json,forms/submissions/t/f/s.json", "forms,../../../x,forms/%2E./%2E./%2E./x",
        "..,x,%2E./x", "a/../../b,x,a%2F..%2F..%2Fb/x", "forms,/etc/x,forms/%/etc/x", "forms,${date:now}.json,"
        + "forms/%24%7Bdate%3Anow%7D.json", "forms,a\\..\\x,forms/a%5C..%5Cx"})
    void an_object_lies_in_the_folder_of_its_bucket(String bucket, String key, String file) throws Exception {
        Exchange sent = send("direct:put-object",
                new StoredObject("f/s3", bucket, key, "application/json", new byte[] {1, 2, (byte) 0xff}));
        assertThat(files()).containsExactly("data/objects/" + file);
        assertThat(Files.readAllBytes(folder.resolve("data/objects").resolve(file))).containsExactly(1, 2, 0xff);
        assertThat(sent.getVariable("outcome")).isEqualTo("stored");
    }

    @Test
    void many_at_once_are_all_kept() throws Exception {
        List<Exchange> sent = IntStream.range(0, 200).parallel().mapToObj(i -> sinks.send("direct:send-sms",
                new TextMessage("form_" + i % 100 + "/sms", "+15125550100", "text"))).toList();
        assertThat(sent).allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        assertThat(files()).hasSize(100);
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_failure_to_try_again() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("outbox"), "in the way");
        Exception failure = sinks.send("direct:send-sms", new TextMessage("f/sms", "+1", "text")).getException();
        assertThat(failure).isNotNull().isNotInstanceOf(PermanentFailure.class);
    }
}
