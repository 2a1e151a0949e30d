package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import chat.StoreUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Breakable;
import support.ChannelStub;
import support.Concierge;
import support.FormTenants;
import support.Http;
import support.NeverBlocks;

/** A form is told as accepted only when it is safe somewhere. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class FormStoreDownTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Breakable STORE = new Breakable("acceptOwed", new StoreUnavailable("secret detail", null));
    private static final Breakable READING = new Breakable("readSubmission", new StoreUnavailable("secret detail", null));
    private static final Breakable LEASES = new Breakable("leaseDelivery", new StoreUnavailable("secret detail", null));
    private static final Breakable SPOOL = new Breakable("keepSpooled", new IllegalStateException("secret detail"));
    private static final Breakable TENANTS = new Breakable("readTenantFile", new IllegalStateException("secret detail"));
    private static Concierge concierge;
    private static ChannelStub channels;
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).with("concierge.tenants", FormTenants.in(folder).toString())
                .with(STORE, READING, LEASES, SPOOL, TENANTS).start();
        channels = ChannelStub.in(concierge.context());
    }

    @AfterAll
    static void stop() {
        concierge.close();
    }

    @AfterEach
    void mend() {
        STORE.fail(false);
        READING.fail(false);
        LEASES.fail(false);
        SPOOL.fail(false);
        TENANTS.fail(false);
    }

    private static void storeIsDown() {
        STORE.fail(true);
        READING.fail(true);
        LEASES.fail(true);
    }

    private HttpResponse<String> send(String value) {
        return Http.post(concierge.http("/invoke"), "{\"tenant_hash\":\"vol\",\"form_mode\":true,"
                + "\"action\":\"submit_form\",\"form_id\":\"newsletter\",\"client_submission_id\":\"" + key
                + "\",\"form_data\":{\"a\":\"" + value + "\"}}", "Accept", "application/json");
    }

    private JsonNode receipt(String value) throws IOException {
        return JSON.readTree(send(value).body());
    }

    @Test
    void while_the_store_is_down_a_form_is_kept_once_and_everything_is_tried_later() throws IOException {
        storeIsDown();
        JsonNode receipt = receipt("one");
        assertThat(receipt.path("type").asText()).isEqualTo("form_complete");
        assertThat(receipt.at("/fulfillment")).hasSize(1).allMatch(channel -> channel.path("status").asText()
                .equals("failed") && channel.path("will_retry").asBoolean());
        assertThat(receipt("one")).isEqualTo(receipt);
        HttpResponse<String> other = send("two");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("form_error").doesNotContain("secret");
    }

    @Test
    void a_form_that_is_kept_elsewhere_is_known_when_the_store_is_back() throws IOException {
        storeIsDown();
        JsonNode receipt = receipt("one");
        mend();
        assertThat(send("two").statusCode()).isEqualTo(422);
        assertThat(receipt("one").path("submissionId")).isEqualTo(receipt.path("submissionId"));
    }

    @Test
    void a_store_that_fails_only_after_it_took_the_form_changes_nothing_for_the_visitor() throws IOException {
        LEASES.fail(true);
        JsonNode receipt = receipt("one");
        assertThat(receipt.path("type").asText()).isEqualTo("form_complete");
        assertThat(receipt.at("/fulfillment/0/will_retry").asBoolean()).isTrue();
    }

    @Test
    void when_nothing_can_keep_it_nothing_is_pretended() throws IOException {
        storeIsDown();
        SPOOL.fail(true);
        HttpResponse<String> reply = send("one");
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        JsonNode error = JSON.readTree(reply.body());
        assertThat(error.path("type").asText()).isEqualTo("form_error");
        assertThat(error.path("retryable").asBoolean()).isTrue();
        assertThat(reply.body()).doesNotContain("secret");
        assertThat(channels.of(error.path("submissionId").asText())).isEmpty();
        mend();
        assertThat(receipt("two").path("type").asText()).isEqualTo("form_complete");
    }

    @Test
    void without_the_tenant_s_configuration_a_form_is_not_called_unknown() {
        TENANTS.fail(true);
        HttpResponse<String> reply = Http.post(concierge.http("/invoke"), "{\"tenant_hash\":\"unsure\","
                + "\"form_mode\":true,\"action\":\"submit_form\",\"form_id\":\"f\",\"form_data\":{\"a\":\"b\"}}");
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.body()).startsWith(":ok").contains("The forms cannot be read right now.")
                .doesNotContain("secret");
    }

    @Test
    void what_became_of_submissions_is_counted() throws IOException {
        receipt("one");
        assertThat(Http.get(concierge.management("/observe/metrics")).body())
                .contains("concierge_submissions_total{outcome=\"stored\"}");
    }
}
