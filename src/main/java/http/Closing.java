package http;

import java.util.ArrayList;
import java.util.List;

/** Remembers that a connection has gone and who wants to know. */
final class Closing {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean closed;

    void onClose(Runnable action) {
        synchronized (actions) {
            if (!closed) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    void close() {
        List<Runnable> due;
        synchronized (actions) {
            closed = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    boolean closed() {
        synchronized (actions) {
            return closed;
        }
    }
}
