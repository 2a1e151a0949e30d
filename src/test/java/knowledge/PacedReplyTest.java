package knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedReplyTest {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    private volatile Throwable failure;

    private void send(Reader reader, String text) {
        new PacedReply(reader, Pieces.of(text), Duration.ofMillis(1), clock, failed -> {
            failure = failed;
            done.incrementAndGet();
        }).start();
    }

    @Test
    void an_answer_comes_in_at_least_five_pieces_and_nothing_is_lost() {
        String text = "According to **Guide** (page 3):\n\nA ticket costs\n- $6";
        assertThat(Pieces.of(text)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(String.join("", Pieces.of(text))).isEqualTo(text);
        assertThat(Pieces.of("word ".repeat(100))).allMatch(piece -> piece.split(" ").length <= 4);
    }

    @Test
    void all_pieces_arrive_and_the_end_is_told_once() {
        Reader reader = new Reader(1000);
        send(reader, "one two three four five six seven eight");
        await().until(() -> done.get() > 0);
        assertThat(String.join("", reader.pieces)).isEqualTo("one two three four five six seven eight");
        assertThat(done).hasValue(1);
    }

    @Test
    void a_slow_reader_is_waited_for() {
        Reader reader = new Reader(2);
        send(reader, "one two three four five six seven eight");
        await().until(() -> reader.drain != null);
        await().during(Duration.ofMillis(100)).until(() -> reader.pieces.size() == 2 && done.get() == 0);
        reader.room = 1000;
        reader.drain.run();
        await().until(() -> done.get() == 1);
        assertThat(String.join("", reader.pieces)).isEqualTo("one two three four five six seven eight");
    }

    @Test
    void nothing_is_sent_to_a_reader_who_left_even_while_he_was_slow() {
        Reader reader = new Reader(2);
        send(reader, "one two three four five six seven eight");
        await().until(() -> reader.drain != null);
        reader.cancelled = true;
        reader.cancel.run();
        assertThat(done).hasValue(1);
        reader.drain.run();
        await().during(Duration.ofMillis(50)).until(() -> reader.pieces.size() == 2 && done.get() == 1);
    }

    @Test
    void an_error_in_a_later_piece_is_told_once() {
        Reader reader = new Reader(2);
        send(reader, "one two three four five six seven eight");
        await().until(() -> reader.drain != null);
        reader.broken = true;
        reader.drain.run();
        await().until(() -> done.get() > 0);
        assertThat(failure).isInstanceOf(StackOverflowError.class);
        assertThat(done).hasValue(1);
    }

    /** Takes as many pieces as it has room for. */
    private static final class Reader implements Reply {
        private final List<String> pieces = new CopyOnWriteArrayList<>();
        private volatile int room;
        private volatile boolean broken;
        private volatile Runnable drain;
        private volatile Runnable cancel;
        private volatile boolean cancelled;

        Reader(int room) {
            this.room = room;
        }

        @Override
        public boolean piece(String text) {
            if (broken) {
                throw new StackOverflowError();
            }
            pieces.add(text);
            return pieces.size() < room;
        }

        @Override
        public void onDrain(Runnable resume) {
            drain = resume;
        }

        @Override
        public void onCancel(Runnable task) {
            cancel = task;
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
