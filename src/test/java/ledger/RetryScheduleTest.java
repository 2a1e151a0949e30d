package ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import support.Defaults;

class RetryScheduleTest {
    private static final LedgerSettings DEFAULTS = Defaults.ledger("test");

    @Test
    void the_default_attempts_spread_over_two_days_and_then_end() {
        RetrySchedule schedule = new RetrySchedule(DEFAULTS.waits(), DEFAULTS.jitter(), () -> 0);
        List<Long> seconds = IntStream.rangeClosed(1, 9).mapToLong(i -> schedule.waitAfter(i).get().toSeconds())
                .boxed().toList();
        assertThat(seconds).containsExactly(5L, 30L, 300L, 1_800L, 7_200L, 18_000L, 36_000L, 50_400L, 72_000L);
        assertThat(schedule.waitAfter(10)).isEmpty();
        assertThat(schedule.mostAttempts()).isEqualTo(10);
    }

    @Test
    void chance_adds_up_to_a_fifth_to_a_wait() {
        RetrySchedule schedule = new RetrySchedule(DEFAULTS.waits(), DEFAULTS.jitter(), () -> 0.5);
        assertThat(schedule.waitAfter(2)).contains(Duration.ofSeconds(33));
    }
}
