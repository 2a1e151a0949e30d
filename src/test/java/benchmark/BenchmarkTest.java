package benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    @Test
    void the_short_form_runs_both_servers_over_both_ways_and_none_fails() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        boolean good = new Benchmark(Plan.brief(), new PrintStream(printed, true, StandardCharsets.UTF_8)).run();

        assertThat(good).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsPattern("sse +20  relay")
                .containsPattern("sse +20  concierge").containsPattern("socket +20  relay")
                .containsPattern("socket +20  concierge, agent").contains("No conversation failed.");
    }
}
