package support;

import chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of an answer: keeps its pieces, can be slow, can leave. */
public final class RecordedReply implements Reply {
    private final List<String> pieces = new CopyOnWriteArrayList<>();
    private final List<Runnable> onCancel = new ArrayList<>();
    private final List<Runnable> onDrain = new ArrayList<>();
    private final List<Long> nanos = new CopyOnWriteArrayList<>();
    private boolean cancelled;
    private boolean slow;

    @Override
    public synchronized boolean piece(String text) {
        pieces.add(text);
        nanos.add(System.nanoTime());
        return !slow;
    }

    @Override
    public void onDrain(Runnable resume) {
        synchronized (this) {
            if (slow) {
                onDrain.add(resume);
                return;
            }
        }
        resume.run();
    }

    @Override
    public void onCancel(Runnable cancel) {
        synchronized (this) {
            if (!cancelled) {
                onCancel.add(cancel);
                return;
            }
        }
        cancel.run();
    }

    @Override
    public synchronized boolean cancelled() {
        return cancelled;
    }

    public void cancel() {
        List<Runnable> waiting;
        synchronized (this) {
            cancelled = true;
            waiting = List.copyOf(onCancel);
            onCancel.clear();
        }
        waiting.forEach(Runnable::run);
    }

    /** From now on every piece is more than the reader can take, until {@link #catchUp}. */
    public synchronized RecordedReply stopReading() {
        slow = true;
        return this;
    }

    public void catchUp() {
        List<Runnable> waiting;
        synchronized (this) {
            slow = false;
            waiting = List.copyOf(onDrain);
            onDrain.clear();
        }
        waiting.forEach(Runnable::run);
    }

    public List<String> pieces() {
        return List.copyOf(pieces);
    }

    /** When each piece came, as {@link System#nanoTime}. */
    public List<Long> nanos() {
        return List.copyOf(nanos);
    }
}
