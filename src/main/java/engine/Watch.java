package engine;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tells when a deadline that is moved with every event has passed.
 * Moving it later costs nothing: the one timer looks again when it fires. Used inside a {@link Mailbox} only.
 */
final class Watch {
    private final ScheduledExecutorService timer;
    private final Mailbox mailbox;
    private final Runnable expired;
    private ScheduledFuture<?> pending;
    private long pendingAt;
    private long deadline;
    private boolean armed;

    Watch(ScheduledExecutorService timer, Mailbox mailbox, Runnable expired) {
        this.timer = timer;
        this.mailbox = mailbox;
        this.expired = expired;
    }

    void arm(Duration limit) {
        armed = true;
        deadline = System.nanoTime() + limit.toNanos();
        if (pending != null && pendingAt - deadline > 0) {
            pending.cancel(false);
            pending = null;
        }
        if (pending == null) {
            lookAtDeadline();
        }
    }

    void disarm() {
        armed = false;
    }

    void stop() {
        disarm();
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private void lookAtDeadline() {
        pendingAt = deadline;
        pending = timer.schedule(() -> mailbox.run(this::look), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void look() {
        if (pending == null || System.nanoTime() - pendingAt < 0) {
            return;
        }
        pending = null;
        if (armed && System.nanoTime() - deadline >= 0) {
            armed = false;
            expired.run();
        } else if (armed) {
            lookAtDeadline();
        }
    }
}
