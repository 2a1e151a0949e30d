package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.Http;
import support.NeverBlocks;
import support.TenantFolder;

/** What was just accepted belongs to its visitor's request first, and to the sweeper only when that takes too long. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class FirstAttemptTest {
    private static final int SUBMISSIONS = 40;

    @Test
    void a_receipt_tells_what_came_of_each_channel_though_the_sweeper_looks_all_the_time(@TempDir Path folder)
            throws Exception {
        try (Concierge concierge = Concierge.in(folder).with("concierge.tenants", tenants(folder))
                .with("concierge.deliveries.sweep-period", "1").start()) {
            for (int i = 0; i < SUBMISSIONS; i++) {
                HttpResponse<String> receipt = Http.post(concierge.http("/invoke"), "{\"tenant_hash\":\"bench\","
                        + "\"form_mode\":true,\"action\":\"submit_form\",\"form_id\":\"benchform\",\"form_data\":"
                        + "{\"full_name\":\"Ann\",\"email\":\"ann" + i + "@example.org\",\"phone\":\"+15125550142\"}}",
                        "Accept", "application/json");
                assertThat(receipt.body()).contains("form_complete").doesNotContain("will_retry");
            }
        }
    }

    private static String tenants(Path folder) throws Exception {
        try (var config = FirstAttemptTest.class.getResourceAsStream("/benchmark/tenant.json")) {
            return TenantFolder.in(folder).add("bench", new String(config.readAllBytes(), StandardCharsets.UTF_8)).toString();
        }
    }
}
