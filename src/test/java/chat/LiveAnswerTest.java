package chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveAnswerTest {
    private static final Duration BEAT = Duration.ofMillis(400);
    private static final ChatSettings SETTINGS = new ChatSettings(4_000, 100_000, 3, 500, 1 << 20,
            Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofMillis(100), BEAT, 20, 5, 100);
    private final Conversations conversations = new Conversations(SETTINGS);
    private final Reader slow = new Reader(false);
    private final Conversation talk = conversations.of("guest_0123456789abcdef", slow);
    private final LiveAnswer answer = conversations.answer(talk, new Client(slow, new EventStreamDialect()));

    @AfterEach
    void close() {
        conversations.close();
    }

    @Test
    void a_reader_that_takes_nothing_for_too_long_is_given_up() {
        answer.onDrain(() -> { });
        Awaitility.await().untilAsserted(() -> assertThat(answer.cancelReason()).isEqualTo(Turn.Outcome.ABANDONED));
    }

    @Test
    void a_reader_that_moved_is_served_where_it_is_now() {
        AtomicInteger resumed = new AtomicInteger();
        talk.take(answer, () -> { });
        answer.onDrain(resumed::incrementAndGet);
        talk.resume(0, new Reader(true));
        Awaitility.await().untilAsserted(() -> assertThat(resumed).hasValue(1));
        assertThat(answer.cancelled()).isFalse();
    }

    @Test
    void heartbeats_are_as_far_apart_as_they_are_set() {
        answer.open(null);
        Awaitility.await().until(() -> slow.times.size() > 4); // start, then heartbeats
        for (int i = 2; i < 5; i++) {
            long apart = (slow.times.get(i) - slow.times.get(i - 1)) / 1_000_000;
            assertThat(apart).isBetween(BEAT.toMillis(), BEAT.toMillis() * 7 / 4);
        }
    }

    private static final class Reader implements Outlet {
        private final boolean quick;
        private final List<Long> times = new CopyOnWriteArrayList<>();

        Reader(boolean quick) {
            this.quick = quick;
        }

        @Override
        public void send(Frame frame) {
            times.add(System.nanoTime());
        }

        @Override
        public void comment(String text) {
            assertThat(text).isNotEmpty();
        }

        @Override
        public void finish() {
            assertThat(quick).isFalse();
        }

        @Override
        public void refuse(Frame error, int status) {
            throw new AssertionError(error.json());
        }

        @Override
        public boolean writable() {
            return quick;
        }

        @Override
        public void onDrain(Runnable resume) {
            if (quick) {
                resume.run();
            }
        }

        @Override
        public boolean closed() {
            return false;
        }

        @Override
        public Runnable onClose(Runnable action) {
            return () -> { };
        }
    }
}
