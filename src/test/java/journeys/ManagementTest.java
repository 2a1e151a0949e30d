package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.Http;
import support.Invocation;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.Warnings;

/** What the operator sees, on a port of its own. */
@ExtendWith(NeverBlocks.class)
@Timeout(30)
class ManagementTest {
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static final Warnings METERS = new Warnings("io.micrometer.core.instrument.MeterRegistry").listen();
    private static final Warnings PROMETHEUS = new Warnings(
            "io.micrometer.prometheusmetrics.PrometheusMeterRegistry").listen();
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).withTestTenants().answeredBy(MODEL).start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        METERS.close();
        PROMETHEUS.close();
        MODEL.close();
    }

    private static HttpResponse<String> observe(String path) {
        return Http.get(concierge.management("/observe/" + path));
    }

    @Test
    void every_meter_is_registered_once_and_with_the_same_tags() throws Exception {
        Invocation.ask(concierge, "Is it open?", "guest_meters_012345678", "sure");
        assertThat(observe("metrics").body()).contains("concierge_answers_running");
        assertThat(METERS.heard()).isEmpty();
        assertThat(PROMETHEUS.heard()).isEmpty();
    }

    @Test
    void it_lives_and_is_ready() {
        assertThat(observe("health/live").statusCode()).isEqualTo(200);
        assertThat(observe("health/live").body()).contains("\"status\":\"UP\"");
        assertThat(observe("health/ready").statusCode()).isEqualTo(200);
        assertThat(observe("health/ready").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void a_turn_is_counted() {
        Http.post(concierge.http("/invoke"), Invocation.body("How?", "guest_management_0001", "sure"));
        assertThat(observe("metrics").body()).contains("concierge_turn_time_seconds_count{engine=\"openai\",outcome=\"answered\"",
                "concierge_first_token_seconds_bucket", "concierge_tokens_total{direction=\"out\"", "concierge_confidence_count",
                "concierge_answers_running", "concierge_sockets_open", "concierge_search_cache_hit_rate");
    }

    @Test
    void what_is_owed_is_measured() {
        assertThat(observe("metrics").body()).contains("concierge_deliveries_owed", "concierge_deliveries_late_seconds");
    }

    @Test
    void the_port_of_the_visitors_shows_none_of_it() {
        for (String path : new String[] {"health/live", "metrics", "info"}) {
            URI address = concierge.http("/observe/" + path);
            assertThat(Http.get(address).statusCode()).as(path).isEqualTo(404);
        }
    }
}
