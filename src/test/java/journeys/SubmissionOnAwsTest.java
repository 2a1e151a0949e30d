package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.ses.SesClient;
import support.AwsEndpoint;
import support.AwsPlatform;
import support.BedrockStandIn;
import support.Concierge;
import support.Http;
import support.MotoApi;
import support.NeverBlocks;
import support.OneAtATime;

/**
 * One form through the whole application on platform aws, no part of it replaced; what became of it is told by the
 * AWS-compatible server itself. Only of function calls it tells nothing: these are read on the wire before it.
 */
@ExtendWith(NeverBlocks.class)
@Timeout(120)
class SubmissionOnAwsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = UUID.randomUUID().toString().substring(0, 8);
    private static final String TENANT = "tenant-" + OWN;
    private static final String BUCKET = "archive-" + OWN;
    private static final String DESK = "desk-" + OWN + "@example.org";
    private static final String ANN = "ann-" + OWN + "@example.org";
    private static final String FORMS = """
            {"tenant_id": "%1$s", "sms": {"monthly_limit": 100}, "send_confirmation_email": true,
             "conversational_forms": {"volunteer": {"enabled": true, "form_id": "volunteer_apply",
               "title": "Volunteer Application", "fields": [
                 {"id": "first_name", "type": "text", "label": "First name", "required": true},
                 {"id": "email", "type": "email", "label": "E-mail", "required": true},
                 {"id": "hours", "type": "number", "label": "Hours"}],
               "priority_rules": [{"field": "hours", "value": 7, "priority": "high"}],
               "fulfillment": {"type": "lambda", "function": "save-%2$s", "action": "save_volunteer",
                 "email_to": ["%3$s", "second-%3$s"], "sms_to": "+15125550100",
                 "channels": [{"type": "s3", "bucket": "%4$s"}]}}}}
            """.formatted(TENANT, OWN, DESK, BUCKET);
    private static OneAtATime wire;
    private static BedrockStandIn bedrock;
    private static AwsPlatform tables;
    private static Concierge concierge;
    private static MotoApi moto;
    private static DynamoDbClient dynamo;
    private static S3Client s3;
    private static JsonNode receipt;
    private static String id;

    @BeforeAll
    static void submit(@TempDir Path folder) throws Exception {
        URI endpoint = AwsEndpoint.required();
        wire = new OneAtATime(endpoint);
        moto = new MotoApi(endpoint);
        moto.forget();
        moto.functionsWithoutDocker();
        dynamo = DynamoDbClient.builder().endpointOverride(endpoint).region(Region.US_EAST_1).build();
        s3 = S3Client.builder().endpointOverride(endpoint).region(Region.US_EAST_1).forcePathStyle(true).build();
        s3.createBucket(create -> create.bucket(BUCKET));
        try (SesClient ses = SesClient.builder().endpointOverride(endpoint).region(Region.US_EAST_1).build()) {
            ses.verifyEmailIdentity(verify -> verify.emailAddress("concierge@concierge.example"));
        }
        bedrock = new BedrockStandIn();
        tables = AwsPlatform.withTables(wire.uri());
        tables.tenantFile("mappings/vol.json", "{\"tenant_id\":\"" + TENANT + "\"}");
        tables.tenantFile("tenants/" + TENANT + "/config.json", FORMS);
        concierge = tables.application(folder, bedrock).start();
        receipt = JSON.readTree(Http.post(concierge.http("/invoke"), "{\"tenant_hash\":\"vol\",\"form_mode\":true,"
                + "\"action\":\"submit_form\",\"form_id\":\"volunteer\",\"session_id\":\"session-" + OWN
                + "\",\"client_submission_id\":\"key-" + OWN + "\",\"form_data\":{\"first_name\":\"\u00c5nn\",\"email\":\""
                + ANN + "\",\"hours\":7}}", "Accept", "application/json").body());
        id = receipt.path("submissionId").asText();
        Awaitility.await().until(() -> "sent".equals(item(tables.settings().deliveriesTable(), Map.of("owner_id", id,
                "delivery", "confirmation")).get("state").s())); // the answer does not wait for it
    }

    @AfterAll
    static void stop() {
        if (concierge != null) {
            concierge.close();
        }
        if (tables != null) {
            tables.close();
            bedrock.close();
        }
        if (wire != null) {
            wire.close();
            dynamo.close();
            s3.close();
        }
    }

    private static Map<String, AttributeValue> item(String table, Map<String, String> key) {
        Map<String, AttributeValue> values = key.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> AttributeValue.fromS(entry.getValue())));
        return dynamo.getItem(get -> get.tableName(table).key(values).consistentRead(true)).item();
    }

    /** Mails to that address, without their markup. */
    private static MimeMessage mailTo(String address) throws Exception {
        List<JsonNode> mails = moto.all("ses", "RawMessage").stream()
                .filter(mail -> mail.path("destinations").toString().contains('"' + address + '"')).toList();
        assertThat(mails).hasSize(1);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(
                mails.get(0).path("raw_data").asText().getBytes(StandardCharsets.US_ASCII)));
    }

    private static String text(MimeMessage mail) throws Exception {
        Object content = mail.getContent();
        while (content instanceof Multipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return content.toString();
    }

    @Test
    void the_receipt_tells_that_all_channels_are_done() {
        assertThat(receipt.path("type").asText()).as("%s", receipt).isEqualTo("form_complete");
        assertThat(receipt.path("priority").asText()).isEqualTo("high");
        Map<String, String> told = receipt.path("fulfillment").findParents("channel").stream().collect(Collectors.toMap(
                entry -> entry.path("channel").asText(), entry -> entry.path("status").asText()));
        told.remove("confirmation"); // told only when it has ended by then
        assertThat(told).isEqualTo(Map.of("lambda", "invoked", "email", "sent", "sms", "sent", "s3", "stored"));
    }

    @Test
    void the_submission_is_an_item_of_its_table() {
        Map<String, AttributeValue> item = item(tables.owed().submissionsTable(), Map.of("submission_id", id));
        assertThat(item.get("tenant_id").s()).isEqualTo(TENANT);
        assertThat(item.get("form_id").s()).isEqualTo("volunteer_apply");
        assertThat(item.get("form_data").m()).isEqualTo(Map.of("first_name", AttributeValue.fromS("\u00c5nn"),
                "email", AttributeValue.fromS(ANN), "hours", AttributeValue.fromN("7")));
        assertThat(item.get("priority").s()).isEqualTo("high");
        assertThat(item.get("session_id").s()).isEqualTo("session-" + OWN);
        assertThat(item.get("status").s()).isEqualTo("delivered");
        assertThat(item.get("tenant_status").s()).isEqualTo(TENANT + "#delivered");
        assertThat(Instant.parse(item.get("submitted_at").s())).isBetween(Instant.now().minusSeconds(120),
                Instant.now());
    }

    @Test
    void each_delivery_is_a_row_that_is_settled() {
        List<Map<String, AttributeValue>> rows = dynamo.query(query -> query
                .tableName(tables.settings().deliveriesTable()).consistentRead(true)
                .keyConditionExpression("owner_id = :id")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id)))).items();
        assertThat(rows).extracting(row -> row.get("delivery").s())
                .containsExactlyInAnyOrder("lambda", "email", "sms", "s3", "confirmation");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("state").s()).isEqualTo("sent");
            assertThat(row.get("attempts").n()).isEqualTo("1");
            assertThat(row.get("sent_at").s()).isNotEmpty();
            assertThat(row).doesNotContainKeys("due_at", "due_shard", "lease_until");
        });
    }

    @Test
    void the_archive_holds_the_object() throws Exception {
        ResponseBytes<GetObjectResponse> found = s3.getObjectAsBytes(get -> get.bucket(BUCKET)
                .key("submissions/" + TENANT + "/volunteer_apply/" + id + ".json"));
        assertThat(found.response().contentType()).isEqualTo("application/json");
        JsonNode object = JSON.readTree(found.asUtf8String());
        assertThat(object.at("/metadata/submission_id").asText()).isEqualTo(id);
        assertThat(object.at("/metadata/priority").asText()).isEqualTo("high");
        assertThat(object.path("data")).isEqualTo(JSON.readTree("{\"first_name\":\"\u00c5nn\",\"email\":\"" + ANN
                + "\",\"hours\":7}"));
    }

    @Test
    void the_organisation_has_a_mail() throws Exception {
        MimeMessage mail = mailTo(DESK);
        assertThat(mail.getSubject()).isEqualTo("[HIGH] New Form Submission: volunteer_apply");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(DESK, "second-" + DESK);
        assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly(ANN);
        assertThat(text(mail)).contains("Volunteer Application", "First name: \u00c5nn", "Hours: 7", id);
    }

    @Test
    void the_applicant_has_a_mail_that_repeats_nothing() throws Exception {
        MimeMessage mail = mailTo(ANN);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ANN);
        assertThat(text(mail)).contains("Volunteer Application", id).doesNotContain("\u00c5nn");
    }

    @Test
    void the_organisation_has_a_text_message_and_it_is_counted() throws Exception {
        assertThat(moto.all("sns", "SMS").stream().filter(sms -> sms.path("message").asText().contains(id)))
                .singleElement().satisfies(sms -> {
                    assertThat(sms.path("phone_number").asText()).isEqualTo("+15125550100");
                    assertThat(sms.path("message").asText()).startsWith("[HIGH] \u00c5nn sent the form Volunteer");
                });
        String month = YearMonth.now(ZoneOffset.UTC).toString();
        assertThat(item(tables.owed().smsUsageTable(), Map.of("tenant_id", TENANT, "month", month)).get("count").n())
                .isEqualTo("1");
    }

    @Test
    void the_function_was_called_once_and_not_waited_for() throws Exception {
        List<OneAtATime.Call> calls = wire.calls();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).path()).isEqualTo("/2015-03-31/functions/save-" + OWN + "/invocations");
        assertThat(calls.get(0).type()).isEqualTo("Event");
        assertThat(JSON.readTree(calls.get(0).payload())).isEqualTo(JSON.readTree("""
                {"action": "save_volunteer", "form_type": "volunteer_apply", "submission_id": "%1$s",
                 "responses": {"first_name": "\u00c5nn", "email": "%2$s", "hours": 7}, "tenant_id": "%3$s",
                 "priority": "high", "delivery_id": "%1$s/lambda"}""".formatted(id, ANN, TENANT)));
    }
}
