package knowledge;

import chat.Reply;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Sends pieces at a steady pace without holding a thread; waits for a slow reader and stops for one who left. */
final class PacedReply {
    private final Reply reply;
    private final Iterator<String> pieces;
    private final long delayMillis;
    private final ScheduledExecutorService clock;
    private final Consumer<Throwable> done;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param done told once: null after the last piece or when the reader has left, else why sending failed */
    PacedReply(Reply reply, List<String> pieces, Duration delay, ScheduledExecutorService clock,
            Consumer<Throwable> done) {
        this.reply = reply;
        this.pieces = pieces.iterator();
        this.delayMillis = delay.toMillis();
        this.clock = clock;
        this.done = done;
    }

    void start() {
        reply.onCancel(() -> end(null));
        next();
    }

    private void next() {
        try {
            send();
        } catch (RuntimeException | Error failed) { // the clock would keep it to itself, and the visitor would wait
            end(failed);
        }
    }

    private void send() {
        boolean more = true;
        while (more) {
            if (ended.get() || reply.cancelled() || !pieces.hasNext()) {
                end(null);
                return;
            }
            boolean keptUp = reply.piece(pieces.next());
            if (!keptUp) {
                reply.onDrain(() -> later(delayMillis));
                return;
            }
            more = delayMillis == 0;
        }
        later(delayMillis);
    }

    /** Never in the caller's own stack: a reader that drains at once would make it grow with each piece. */
    private void later(long millis) {
        try {
            clock.schedule(this::next, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            end(null);
        }
    }

    private void end(Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            done.accept(failure);
        }
    }
}
