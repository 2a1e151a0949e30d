package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import forms.Submission;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.AwsEndpoint;
import support.AwsPlatform;
import support.BedrockStandIn;
import support.ChannelStub;
import support.Concierge;
import support.FormTenants;
import support.Http;
import support.NeverBlocks;

/** Forms on platform aws, against an AWS-compatible server. */
@ExtendWith(NeverBlocks.class)
@Timeout(120)
class FormModeOnAwsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static BedrockStandIn bedrock;
    private static Concierge concierge;
    private static ChannelStub channels;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        String endpoint = AwsEndpoint.required().toString();
        bedrock = new BedrockStandIn();
        try (AwsPlatform platform = AwsPlatform.withTables()) {
            platform.tenantFile("mappings/vol.json", "{\"tenant_id\":\"vol-id\"}");
            platform.tenantFile("tenants/vol-id/config.json", FormTenants.volunteers());
            concierge = Concierge.in(folder).with("concierge.platform", "aws").with("concierge.aws.endpoint", endpoint)
                    .with("concierge.bedrock.runtime-endpoint", bedrock.endpoint().toString())
                    .with("concierge.bedrock.agent-runtime-endpoint", bedrock.endpoint().toString())
                    .with("concierge.aws.session-logs-table", platform.settings().sessionLogsTable())
                    .with("concierge.aws.deliveries-table", platform.settings().deliveriesTable())
                    .with("concierge.aws.tenant-bucket", platform.settings().tenantBucket())
                    .with("concierge.aws.submissions-table", platform.owed().submissionsTable())
                    .with("concierge.aws.alarms-table", platform.owed().alarmsTable())
                    .with("concierge.aws.sms-usage-table", platform.owed().smsUsageTable())
                    .with("concierge.aws.mail-usage-table", platform.owed().mailUsageTable())
                    .with("concierge.aws.spool-bucket", platform.owed().spoolBucket()).start();
        }
        channels = ChannelStub.in(concierge.context());
    }

    @AfterAll
    static void stop() {
        if (concierge != null) {
            concierge.close();
            bedrock.close();
        }
    }

    private static JsonNode submit(String form, String data, String key) throws Exception {
        return JSON.readTree(Http.post(concierge.http("/invoke"), "{\"tenant_hash\":\"vol\",\"form_mode\":true,"
                + "\"action\":\"submit_form\",\"form_id\":\"" + form + "\",\"form_data\":" + data + ",\"session_id\":null,"
                + "\"client_submission_id\":" + key + "}", "Accept", "application/json").body());
    }

    @Test
    void a_form_is_stored_whole_and_reaches_every_channel() throws Exception {
        JsonNode receipt = submit("volunteer", "{\"first_name\":\"\\u00c5nn <b>\\r\\n\",\"email\":\"ann@example.org\","
                + "\"age_confirm\":\"yes\",\"about\":\"\",\"children\":1.50,\"zip\":12345}", null);
        assertThat(receipt.path("type").asText()).isEqualTo("form_complete");
        String id = receipt.path("submissionId").asText();
        assertThat(channels.of(id)).hasSize(7);
        Submission stored = concierge.context().createProducerTemplate()
                .requestBody("direct:read-submission", id, Submission.class);
        assertThat(stored.formData()).containsEntry("first_name", "\u00c5nn <b>\r\n").containsEntry("about", "");
        assertThat(new BigDecimal(stored.formData().get("children").toString())).isEqualByComparingTo("1.5");
    }

    @Test
    void numbers_are_kept_to_the_last_digit() throws Exception {
        JsonNode receipt = submit("newsletter", "{\"n\":-12345678901234567890123456789012345678}", null);
        Submission stored = concierge.context().createProducerTemplate()
                .requestBody("direct:read-submission", receipt.path("submissionId").asText(), Submission.class);
        assertThat(new BigInteger(stored.formData().get("n").toString()))
                .isEqualTo(new BigInteger("-12345678901234567890123456789012345678"));
    }

    @Test
    void the_same_key_at_once_is_one_submission_and_other_data_is_refused() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(20);
        List<CompletableFuture<JsonNode>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
            try {
                return submit("newsletter", "{\"email\":\"a@example.org\"}", "\"aws-key\"");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, callers)).limit(20).toList();
        assertThat(answers).extracting(answer -> answer.join().path("submissionId").asText()).containsOnly(
                answers.get(0).join().path("submissionId").asText()).first().asString().startsWith("newsletter_");
        callers.shutdown();
        assertThat(channels.of(answers.get(0).join().path("submissionId").asText())).doesNotHaveDuplicates();
        assertThat(submit("newsletter", "{\"email\":\"b@example.org\"}", "\"aws-key\"").path("type").asText())
                .isEqualTo("form_error");
    }
}
