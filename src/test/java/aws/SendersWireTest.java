package aws;

import static org.assertj.core.api.Assertions.assertThat;

import alarms.Alarm;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import outbound.FunctionCall;
import outbound.StoredObject;
import outbound.TextMessage;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import support.AwsSinks;
import support.AwsStub;
import support.OutboundExamples;
import support.StubServer;
import support.StubServer.Answer;
import support.Warnings;

/** What the services are asked for, and what becomes of their refusals. */
class SendersWireTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:alarms";
    private static final Answer SENT = new Answer(200, "<SendRawEmailResponse><SendRawEmailResult><MessageId>1"
            + "</MessageId></SendRawEmailResult></SendRawEmailResponse>");
    private static final Answer PUBLISHED = new Answer(200,
            "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>");
    private static final Map<String, AwsSinks> SINKS = new HashMap<>(); // a context each takes half a second
    private static final AtomicReference<Answer> NEXT = new AtomicReference<>();
    private static StubServer server;
    private AwsSinks sinks;

    @BeforeAll
    static void serve() throws Exception {
        server = new StubServer(i -> NEXT.get());
    }

    @AfterAll
    static void stop() {
        SINKS.values().forEach(AwsSinks::close);
        SINKS.clear();
        server.close();
    }

    private void start(Answer answer, Duration timeout, String topic) throws Exception {
        NEXT.set(answer);
        if (!SINKS.containsKey(timeout + topic)) {
            SINKS.put(timeout + topic, new AwsSinks(server.uri(), timeout, topic));
        }
        sinks = SINKS.get(timeout + topic);
        sinks.requests().all().clear();
        server.bodies().clear();
    }

    private void start(Answer answer) throws Exception {
        start(answer, AMPLE, "");
    }

    private Map<String, String> form() {
        assertThat(server.bodies()).hasSize(1);
        return Arrays.stream(server.bodies().get(0).split("&")).map(pair -> pair.split("=", 2)).collect(
                Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private Exchange send(String endpoint) {
        return sinks.send(endpoint, switch (endpoint) {
            case "direct:send-mail" -> OutboundExamples.mail("f/email");
            case "direct:send-sms" -> new TextMessage("f/sms", "+15125550100", "Hällo");
            case "direct:invoke-function" -> new FunctionCall("f/lambda", "notify", "{\"a\":\"ß\"}".getBytes(
                    StandardCharsets.UTF_8));
            case "direct:put-object" -> new StoredObject("fü/s3", "forms", "submissions/t/ü.json",
                    "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            default -> new Alarm("parked:f/email", "t1", "parked", "f/email is parked.", Instant.EPOCH);
        });
    }

    private static Answer xml(int status, String code) {
        return new Answer(status, "<ErrorResponse><Error><Type>Sender</Type><Code>" + code
                + "</Code><Message>Refused: +15125550100 and anna@example.org</Message></Error></ErrorResponse>");
    }

    private static Answer json(int status, String code) {
        return new Answer(status, "{\"__type\":\"" + code + "\",\"Type\":\"User\",\"message\":\"no\",\"code\":\"" + code
                + "\"}");
    }

    private void once(boolean forGood, Exchange sent) {
        assertThat(server.bodies()).as("no retry by the client").hasSize(1);
        if (forGood) {
            assertThat(sent.getException()).isInstanceOf(PermanentFailure.class);
        } else {
            assertThat(sent.getException()).isInstanceOf(SdkException.class);
        }
    }

    @Test
    void the_start_asks_no_service() throws Exception {
        start(xml(500, "InternalFailure"));
        try (AwsSinks fresh = new AwsSinks(server.uri(), AMPLE, TOPIC)) {
            assertThat(fresh.context().isStarted()).isTrue();
            assertThat(server.bodies()).isEmpty();
        }
    }

    @Test
    void the_stand_in_of_the_journeys_takes_whatever_leaves() throws Exception {
        start(SENT);
        try (AwsStub stub = new AwsStub(); AwsSinks other = new AwsSinks(stub.endpoint(), AMPLE, TOPIC)) {
            assertThat(other.send("direct:send-mail", OutboundExamples.mail("f/email")).getException()).isNull();
            assertThat(other.send("direct:send-sms", new TextMessage("f/sms", "+15125550100", "Hi")).getException())
                    .isNull();
            assertThat(other.send("direct:invoke-function", new FunctionCall("f/lambda", "f", new byte[] {'7'}))
                    .getException()).isNull();
            assertThat(other.send("direct:put-object", new StoredObject("f/s3", "b", "k", "text/plain",
                    new byte[] {'8'})).getException()).isNull();
            assertThat(stub.sent()).hasSize(3).contains("7").anyMatch(body -> body.contains("Action=SendRawEmail"))
                    .anyMatch(body -> body.contains("Action=Publish"));
        }
    }

    @Test
    void a_mail_goes_out_whole_to_all_receivers() throws Exception {
        start(SENT);
        assertThat(send("direct:send-mail").getException()).isNull();
        assertThat(form()).containsEntry("Action", "SendRawEmail").containsEntry("Source", "concierge@example.org")
                .containsEntry("Destinations.member.1", "anna@example.org")
                .containsEntry("Destinations.member.2", "bo@example.org");
        assertThat(new String(Base64.getDecoder().decode(form().get("RawMessage.Data")),
                StandardCharsets.US_ASCII)).contains("Message-ID: <f%2Femail@example.org>", "multipart/alternative");
    }

    @Test
    void a_text_message_goes_to_its_number() throws Exception {
        start(PUBLISHED);
        assertThat(send("direct:send-sms").getException()).isNull();
        assertThat(form()).containsEntry("Action", "Publish").containsEntry("PhoneNumber", "+15125550100")
                .containsEntry("Message", "Hällo").doesNotContainKey("TopicArn");
        PublishRequest request = sinks.requests().of(PublishRequest.class).get(0);
        assertThat(request.messageAttributes().get("AWS.SNS.SMS.SMSType").stringValue()).isEqualTo("Transactional");
        assertThat(request.messageAttributes().get("AWS.SNS.SMS.SenderID").stringValue()).isEqualTo("Concierge");
    }

    @Test
    void a_function_is_called_without_waiting_for_its_end() throws Exception {
        start(new Answer(202, ""));
        Exchange sent = send("direct:invoke-function");
        assertThat(sent.getException()).isNull();
        assertThat(sent.getVariable("outcome")).isEqualTo("invoked");
        InvokeRequest request = sinks.requests().of(InvokeRequest.class).get(0);
        assertThat(request.invocationType()).isEqualTo(InvocationType.EVENT);
        assertThat(request.functionName()).isEqualTo("notify");
        assertThat(server.bodies()).containsExactly("{\"a\":\"ß\"}");
    }

    @Test
    void an_object_is_put_under_its_key() throws Exception {
        start(new Answer(200, ""));
        Exchange sent = send("direct:put-object");
        assertThat(sent.getException()).isNull();
        assertThat(sent.getVariable("outcome")).isEqualTo("stored");
        PutObjectRequest request = sinks.requests().of(PutObjectRequest.class).get(0);
        assertThat(request.bucket()).isEqualTo("forms");
        assertThat(request.key()).isEqualTo("submissions/t/ü.json");
        assertThat(request.contentType()).isEqualTo("application/json");
        assertThat(request.metadata()).containsEntry("delivery-id", "f%C3%BC%2Fs3");
    }

    @Test
    void an_alarm_goes_to_the_topic() throws Exception {
        start(PUBLISHED, AMPLE, TOPIC);
        assertThat(send("direct:publish-alarm").getException()).isNull();
        assertThat(form()).containsEntry("TopicArn", TOPIC).containsEntry("Subject", "Concierge: parked")
                .hasEntrySatisfying("Message", text -> assertThat(text).startsWith("f/email is parked.\n"));
        assertThat(form().keySet()).noneMatch(key -> key.startsWith("MessageAttributes"));
    }

    @Test
    void without_a_topic_an_alarm_stands_in_the_log() throws Exception {
        Warnings log = new Warnings("skip-alarm");
        log.listen();
        start(PUBLISHED);
        Exchange sent = send("direct:publish-alarm");
        log.close();
        assertThat(sent.getVariable("outcome")).isEqualTo("skipped");
        assertThat(sent.getVariable("reason")).isEqualTo("no_topic");
        assertThat(log.heard()).anyMatch(line -> line.contains("f/email is parked."));
        assertThat(server.bodies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400,MessageRejected,true", "400,MailFromDomainNotVerifiedException,true", "400,InvalidParameterValue,true",
        "400,Throttling,false", "400,AccountSendingPausedException,false", "403,AccessDenied,false",
        "403,InvalidClientTokenId,false", "400,ExpiredToken,false", "500,InternalFailure,false",
        "503,ServiceUnavailable,false"})
    void a_mail_is_asked_for_once_and_judged_by_the_answer(int status, String code, boolean forGood) throws Exception {
        start(xml(status, code));
        once(forGood, send("direct:send-mail"));
    }

    @ParameterizedTest
    @CsvSource({"400,InvalidParameter,true", "400,OptedOut,true", "429,Throttled,false", "400,Throttling,false",
        "403,AuthorizationError,false", "500,InternalError,false"})
    void a_text_message_is_asked_for_once_and_judged_by_the_answer(int status, String code, boolean forGood)
            throws Exception {
        start(xml(status, code));
        once(forGood, send("direct:send-sms"));
    }

    @ParameterizedTest
    @CsvSource({"404,ResourceNotFoundException,true", "413,RequestTooLargeException,true",
        "400,InvalidRequestContentException,true", "409,ResourceConflictException,false",
        "429,TooManyRequestsException,false", "502,ResourceNotReadyException,false", "500,ServiceException,false"})
    void a_call_is_made_once_and_judged_by_the_answer(int status, String code, boolean forGood) throws Exception {
        start(json(status, code));
        once(forGood, send("direct:invoke-function"));
    }

    @ParameterizedTest
    @CsvSource({"404,NoSuchBucket,false", "403,AccessDenied,false", "503,SlowDown,false", "400,InvalidRequest,true",
        "400,EntityTooLarge,true"})
    void an_object_is_judged_by_the_answer(int status, String code, boolean forGood) throws Exception {
        start(new Answer(status, "<Error><Code>" + code + "</Code><Message>no</Message></Error>"));
        Exception failure = send("direct:put-object").getException();
        assertThat(failure).isInstanceOf(forGood ? PermanentFailure.class : SdkException.class);
    }

    @Test
    void a_refusal_names_its_reason_but_no_person() throws Exception {
        start(xml(400, "MessageRejected"));
        assertThat(send("direct:send-mail").getException())
                .hasMessage("Ses refused: MessageRejected, Refused: [number] and [address]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:send-mail", "direct:send-sms", "direct:invoke-function"})
    void a_silent_service_is_asked_once(String endpoint) throws Exception {
        start(new Answer(0, ""), Duration.ofMillis(1_500), "");
        once(false, send(endpoint));
    }
}
