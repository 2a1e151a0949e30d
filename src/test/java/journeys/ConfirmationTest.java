package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import chat.StoreUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Breakable;
import support.Concierge;
import support.Http;
import support.NeverBlocks;
import support.SmtpStandIn;
import support.TenantFolder;

/** The mail to the applicant is owed like everything else, but the visitor's answer does not wait for it. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class ConfirmationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(20);
    private static final Duration WELL_BEFORE = Duration.ofSeconds(10);
    private static final String ARCHIVED = "{\"conversational_forms\":{\"call\":{\"fulfillment\":{\"type\":\"s3\","
            + "\"bucket\":\"archive\"}},\"bare\":{\"fulfillment\":{}}}}";
    @TempDir
    Path folder;
    private final CountDownLatch speaks = new CountDownLatch(1);

    private Concierge.Builder concierge() throws IOException {
        return Concierge.in(folder).with("concierge.tenants", TenantFolder.in(folder).add("arc", ARCHIVED).toString())
                .with("concierge.deliveries.first-attempt-timeout", String.valueOf(FIRST_ATTEMPT.toMillis()));
    }

    private SmtpStandIn silentServer() throws IOException {
        return new SmtpStandIn(command -> {
            try {
                return speaks.await(1, TimeUnit.MINUTES) ? null : "";
            } catch (InterruptedException e) {
                return "";
            }
        });
    }

    private static JsonNode submit(Concierge concierge, String form) throws IOException {
        return JSON.readTree(Http.post(concierge.http("/invoke"), "{\"tenant_hash\":\"arc\",\"form_mode\":true,"
                + "\"action\":\"submit_form\",\"form_id\":\"" + form + "\",\"client_submission_id\":\"k\",\"form_data\":"
                + "{\"email\":\"ann@example.org\"}}", "Accept", "application/json").body());
    }

    @Test
    void a_silent_mail_server_holds_no_answer_up_and_its_mail_follows() throws Exception {
        try (SmtpStandIn server = silentServer(); Concierge concierge = concierge()
                .with("concierge.mail.smtp-host", "127.0.0.1").with("concierge.mail.smtp-port",
                        String.valueOf(server.port())).with("concierge.mail.smtp-security", "none").start()) {
            Instant asked = Instant.now();
            JsonNode receipt = submit(concierge, "call");
            assertThat(Duration.between(asked, Instant.now())).isLessThan(WELL_BEFORE);
            assertThat(receipt.path("type").asText()).isEqualTo("form_complete");
            assertThat(receipt.path("fulfillment")).hasToString("[{\"channel\":\"s3\",\"status\":\"stored\"}]");
            assertThat(submit(concierge, "bare").path("fulfillment")).as("no other channel").isEmpty();
            assertThat(submit(concierge, "call").at("/fulfillment/1")).as("a repeat tells how it stands").hasToString(
                    "{\"channel\":\"confirmation\",\"status\":\"failed\",\"error\":\"This could not be delivered yet. "
                    + "We keep trying.\",\"will_retry\":true}");
            speaks.countDown();
            Awaitility.await().untilAsserted(() -> assertThat(submit(concierge, "call").at("/fulfillment/1/status")
                    .asText()).isEqualTo("sent"));
            assertThat(server.mails()).anyMatch(mail -> mail.contains("To: ann@example.org"));
        }
    }

    @Test
    void a_form_that_the_store_could_not_take_promises_no_mail() throws Exception {
        Breakable store = new Breakable("acceptOwed", new StoreUnavailable("down", null));
        try (Concierge concierge = concierge().with(store).start()) {
            store.fail(true);
            assertThat(submit(concierge, "call").path("fulfillment")).singleElement()
                    .satisfies(channel -> assertThat(channel.path("channel").asText()).isEqualTo("s3"));
        }
    }
}
