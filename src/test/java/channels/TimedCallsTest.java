package channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import support.ChannelBench;

@Timeout(30)
class TimedCallsTest {
    private static final String ID = "volunteer_01JD0000000000000000000000";
    private final CountDownLatch gate = new CountDownLatch(1);
    private ChannelBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new ChannelBench(null, Duration.ofMillis(1_500));
        bench.submit(ID, "normal", "note", "hello");
        bench.configure("hook", "webhook", Map.of("url", "https://example.org"))
                .configure("mail", "email", Map.of("to", "a@example.org"));
    }

    @AfterEach
    void stop() {
        gate.countDown();
        bench.close();
    }

    @Test
    void a_channel_that_hangs_is_interrupted_at_the_limit_and_tried_again() {
        AtomicInteger interrupted = new AtomicInteger();
        bench.when("post-outbound", exchange -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
            }
        });
        assertThat(bench.deliver(ID, "hook").getException()).isInstanceOf(TryLater.class)
                .hasMessage("The channel webhook did not end within 1500 ms");
        Awaitility.await().until(() -> interrupted.get() == 1);
    }

    @Test
    void a_channel_that_heeds_no_interruption_takes_no_place_of_others_and_is_not_heard_later() throws Exception {
        CountDownLatch late = new CountDownLatch(2);
        bench.when("post-outbound", exchange -> {
            awaitStubbornly();
            exchange.setVariable("outcome", "refused");
            late.countDown();
        });
        List<CompletableFuture<Exchange>> hanging = new ArrayList<>();
        for (int i = 0; i < 4; i++) { // two run, two wait
            hanging.add(CompletableFuture.supplyAsync(() -> bench.deliver(ID, "hook")));
        }
        Awaitility.await().until(() -> bench.taken("post-outbound").size() == 2);
        assertThat(bench.deliver(ID, "mail").getException()).isNull();
        for (CompletableFuture<Exchange> call : hanging) {
            assertThat(call.get().getException()).isInstanceOf(TryLater.class);
        }
        gate.countDown();
        assertThat(late.await(5, TimeUnit.SECONDS)).isTrue();
        for (CompletableFuture<Exchange> call : hanging) {
            assertThat(call.get().getVariable("outcome")).isNull();
        }
        assertThat(bench.taken("post-outbound")).hasSize(2); // what only waited was never begun
    }

    private void awaitStubbornly() {
        while (gate.getCount() > 0) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                // as a library that knows better
            }
        }
    }

    @Test
    void a_full_channel_is_tried_again() {
        bench.when("post-outbound", exchange -> gate.await());
        List<CompletableFuture<Exchange>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> bench.deliver(ID, "hook")));
        }
        Awaitility.await().untilAsserted(() -> assertThat(bench.deliver(ID, "hook").getException())
                .isInstanceOf(TryLater.class).hasMessageContaining("no place"));
        gate.countDown();
        assertThat(calls).allSatisfy(call -> assertThat(call).succeedsWithin(Duration.ofSeconds(5)));
    }

    @Test
    void what_a_channel_throws_and_tells_arrives_unchanged() {
        bench.when("post-outbound", exchange -> {
            throw new PermanentFailure("410");
        });
        assertThat(bench.deliver(ID, "hook").getException()).isExactlyInstanceOf(PermanentFailure.class)
                .hasMessage("410");
        bench.when("post-outbound", exchange -> {
            exchange.setVariable("outcome", "refused");
            exchange.setVariable("reason", "policy");
            exchange.setVariable("details", Map.of("a", 1));
        });
        Exchange done = bench.deliver(ID, "hook");
        assertThat(done.getVariables()).containsEntry("outcome", "refused").containsEntry("reason", "policy")
                .containsEntry("details", Map.of("a", 1));
    }
}
