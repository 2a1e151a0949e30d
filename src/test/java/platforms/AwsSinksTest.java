package platforms;

import static org.assertj.core.api.Assertions.assertThat;

import alarms.Alarm;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import outbound.FunctionCall;
import outbound.Mail;
import outbound.StoredObject;
import outbound.TextMessage;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import support.AwsEndpoint;
import support.AwsSinks;
import support.MotoApi;
import support.OutboundExamples;

/** What leaves arrives, as an AWS-compatible server tells by its own interface. */
class AwsSinksTest {
    private static final Duration AMPLE = Duration.ofSeconds(60);
    private final String own = "own-" + UUID.randomUUID();
    private static MotoApi moto;
    private static URI endpoint;
    private static AwsSinks sinks;

    @BeforeAll
    static void start() throws Exception {
        endpoint = AwsEndpoint.required();
        moto = new MotoApi(endpoint);
        moto.forget();
        sinks = new AwsSinks(endpoint, AMPLE, "");
    }

    @AfterAll
    static void stop() {
        if (sinks != null) {
            sinks.close();
        }
    }

    private Exchange arrived(String route, Object body) {
        Exchange sent = sinks.send(route, body);
        assertThat(sent.getException()).isNull();
        return sent;
    }

    private <T> T client(String name, Class<T> type) {
        return sinks.context().getRegistry().lookupByNameAndType(name, type);
    }

    private List<String> mails() throws Exception {
        return moto.all("ses", "RawMessage").stream().map(mail -> mail.path("raw_data").asText())
                .filter(mail -> mail.contains(own)).toList();
    }

    @Test
    void a_mail_arrives_with_text_and_markup() throws Exception {
        client("ses", SesClient.class).verifyEmailIdentity(verify -> verify.emailAddress("concierge@example.org"));
        arrived("direct:send-mail", OutboundExamples.mail(own + "/email"));
        assertThat(mails()).hasSize(1);
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mails().get(0).getBytes(StandardCharsets.US_ASCII)));
        assertThat(mail.getSubject()).isEqualTo("Grüße und 你好");
        assertThat(mail.getMessageID()).isEqualTo("<" + own + "%2Femail@example.org>");
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(1).getContent())
                .isEqualTo("<p>Hällo, <b>markup</b></p>");
    }

    @Test
    void a_mail_to_no_address_never_gets_there() throws Exception {
        Mail mail = new Mail(own + "/email", List.of("nobody"), "Hi", "text", null, null);
        assertThat(sinks.send("direct:send-mail", mail).getException()).isInstanceOf(PermanentFailure.class);
        assertThat(mails()).isEmpty();
    }

    @Test
    void a_text_message_arrives_at_its_number() throws Exception {
        arrived("direct:send-sms", new TextMessage(own + "/sms", "+15125550100", "Hällo " + own));
        List<JsonNode> messages = moto.all("sns", "SMS").stream()
                .filter(sms -> sms.path("message").asText().contains(own)).toList();
        assertThat(messages).singleElement().satisfies(sms -> {
            assertThat(sms.path("phone_number").asText()).isEqualTo("+15125550100");
            assertThat(sms.path("message").asText()).isEqualTo("Hällo " + own);
        });
    }

    @Test
    void an_object_arrives_in_its_bucket() throws Exception {
        sinks.clients().s3().createBucket(bucket -> bucket.bucket(own));
        StoredObject object = new StoredObject(own + "/s3", own, "submissions/t/f/ü.json", "application/json",
                "{\"a\":\"ß\"}".getBytes(StandardCharsets.UTF_8));
        arrived("direct:put-object", object);
        assertThat(arrived("direct:put-object", object).getVariable("outcome")).isEqualTo("stored");
        ResponseBytes<GetObjectResponse> found = sinks.clients().s3().getObjectAsBytes(
                get -> get.bucket(own).key("submissions/t/f/ü.json"));
        assertThat(found.asUtf8String()).isEqualTo("{\"a\":\"ß\"}");
        assertThat(found.response().contentType()).isEqualTo("application/json");
        assertThat(found.response().metadata()).containsEntry("delivery-id", own + "%2Fs3");
    }

    @Test
    void a_bucket_that_is_not_there_yet_is_tried_again() {
        StoredObject object = new StoredObject(own + "/s3", own, "a.json", "application/json", new byte[] {1});
        assertThat(sinks.send("direct:put-object", object).getException()).isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void a_function_is_called() throws Exception {
        moto.functionsWithoutDocker(); // it takes calls of any function then, and tells of none
        Exchange sent = arrived("direct:invoke-function",
                new FunctionCall(own + "/lambda", own, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.getVariable("outcome")).isEqualTo("invoked");
        assertThat(sinks.requests().of(InvokeRequest.class)).singleElement().satisfies(call -> {
            assertThat(call.functionName()).isEqualTo(own);
            assertThat(call.payload().asUtf8String()).isEqualTo("{\"a\":1}");
        });
    }

    @Test
    void an_alarm_arrives_at_the_topic() throws Exception {
        String topic = client("sns", SnsClient.class).createTopic(create -> create.name(own)).topicArn();
        try (AwsSinks alarming = new AwsSinks(endpoint, AMPLE, topic)) {
            assertThat(alarming.send("direct:publish-alarm", new Alarm("parked:" + own, "t1", "parked",
                    own + " is parked.", Instant.EPOCH)).getException()).isNull();
        }
        assertThat(moto.all("sns", "Topic").stream().filter(found -> found.path("arn").asText().equals(topic)))
                .singleElement().satisfies(found -> assertThat(found.path("sent_notifications").toString())
                        .contains(own + " is parked.", "Concierge: parked"));
    }
}
