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
import support.OneAtATime;

/** Forms on platform aws, against an AWS-compatible server. */
@ExtendWith(NeverBlocks.class)
@Timeout(120)
class FormModeOnAwsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static OneAtATime server;
    private static BedrockStandIn bedrock;
    private static Concierge concierge;
    private static ChannelStub channels;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new OneAtATime(AwsEndpoint.required()); // moto's transactions meet each other half done
        bedrock = new BedrockStandIn();
        try (AwsPlatform platform = AwsPlatform.withTables(server.uri())) {
            platform.tenantFile("mappings/vol.json", "{\"tenant_id\":\"vol-id\"}");
            platform.tenantFile("tenants/vol-id/config.json", FormTenants.volunteers());
            concierge = platform.application(folder, bedrock).start();
        }
        channels = ChannelStub.in(concierge.context());
    }

    @AfterAll
    static void stop() {
        if (concierge != null) {
            concierge.close();
        }
        if (bedrock != null) {
            bedrock.close();
            server.close();
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
        List<JsonNode> told = answers.stream().map(CompletableFuture::join).toList();
        callers.shutdown();
        String id = told.get(0).path("submissionId").asText();
        assertThat(id).startsWith("newsletter_");
        assertThat(told).allSatisfy(answer -> assertThat(answer.path("submissionId").asText()).as("%s", answer)
                .isEqualTo(id));
        assertThat(channels.of(id)).doesNotHaveDuplicates();
        assertThat(submit("newsletter", "{\"email\":\"b@example.org\"}", "\"aws-key\"").path("type").asText())
                .isEqualTo("form_error");
    }
}
