package engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final List<Object> seen = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox(seen::add);

    @Test
    void a_task_brought_by_a_task_runs_after_it() {
        mailbox.run(() -> {
            mailbox.run(() -> seen.add("second"));
            seen.add("first");
        });

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void a_failing_task_is_told_and_the_next_one_runs() {
        RuntimeException failure = new IllegalStateException("no");
        mailbox.run(() -> {
            mailbox.run(() -> seen.add("next"));
            throw failure;
        });

        assertThat(seen).containsExactly(failure, "next");
    }

    @Test
    void tasks_of_many_threads_never_run_side_by_side() throws InterruptedException {
        int[] unguarded = {0};
        CountDownLatch ran = new CountDownLatch(40_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int thread = 0; thread < 4; thread++) {
            threads.execute(() -> {
                for (int i = 0; i < 10_000; i++) {
                    mailbox.run(() -> {
                        unguarded[0]++;
                        ran.countDown();
                    });
                }
            });
        }

        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(unguarded[0]).isEqualTo(40_000);
    }
}
