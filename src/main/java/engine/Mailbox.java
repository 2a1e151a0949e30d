package engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks one after the other, on the threads that bring them, without a lock:
 * a task that brings another finds it run after itself.
 */
final class Mailbox {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Consumer<Throwable> onFailure;

    Mailbox(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    void run(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            do {
                runOne(tasks.remove());
            } while (waiting.decrementAndGet() > 0);
        }
    }

    private void runOne(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) { // an error let through would leave the turn hanging for ever
            onFailure.accept(failure);
        }
    }
}
