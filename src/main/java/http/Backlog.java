package http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a connection has been given and not yet taken, in characters. Vert.x counts a write from another thread late,
 * so writes are counted here, when they are made and when they complete.
 */
final class Backlog {
    private static final int HIGH = 64 * 1024;
    private static final int LOW = 16 * 1024;
    private static final int HOPELESS = 4 * 1024 * 1024;
    private final AtomicInteger outstanding = new AtomicInteger();
    private final List<Runnable> onDrain = new ArrayList<>();
    private boolean closed;

    void given(int size) {
        outstanding.addAndGet(size);
    }

    void taken(int size) {
        if (outstanding.addAndGet(-size) < LOW) {
            drained();
        }
    }

    boolean writable() {
        return outstanding.get() < HIGH;
    }

    /** More is queued than any reader that reads would leave. */
    boolean hopeless() {
        return outstanding.get() > HOPELESS;
    }

    /** Nobody waits for a reader that is gone. */
    void close() {
        synchronized (onDrain) {
            closed = true;
        }
        drained();
    }

    void onDrain(Runnable resume) {
        synchronized (onDrain) {
            if (!closed && outstanding.get() >= LOW) {
                onDrain.add(resume);
                return;
            }
        }
        resume.run();
    }

    private void drained() {
        List<Runnable> actions;
        synchronized (onDrain) {
            actions = List.copyOf(onDrain);
            onDrain.clear();
        }
        actions.forEach(Runnable::run);
    }
}
