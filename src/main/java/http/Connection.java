package http;

import chat.Outlet;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;

/** What all connections have in common: how much they have yet to take, and who wants to know when they go away. */
abstract class Connection implements Outlet {
    private final Backlog backlog = new Backlog();
    private final List<Runnable> onClose = new ArrayList<>();
    private boolean closed;

    /** Counts a write until it is made; who asks for much and takes nothing is cut off. */
    final void given(int size) {
        backlog.given(size);
        if (backlog.hopeless()) {
            cut();
        }
    }

    /** Ends the connection, without what it has not taken. */
    abstract void cut();

    final void taken(int size) {
        backlog.taken(size);
    }

    /** The reader has gone. */
    final void gone() {
        List<Runnable> due;
        synchronized (onClose) {
            closed = true;
            due = List.copyOf(onClose);
            onClose.clear();
        }
        backlog.close();
        due.forEach(Runnable::run);
    }

    final void watch(HttpServerResponse response) {
        response.exceptionHandler(lost -> gone());
        response.closeHandler(left -> gone());
        if (response.closed()) {
            gone();
        }
    }

    @Override
    public final boolean writable() {
        return backlog.writable() || closed();
    }

    @Override
    public final void onDrain(Runnable resume) {
        backlog.onDrain(resume);
    }

    @Override
    public final boolean closed() {
        synchronized (onClose) {
            return closed;
        }
    }

    @Override
    public final Runnable onClose(Runnable action) {
        synchronized (onClose) {
            if (!closed) {
                onClose.add(action);
                return () -> forget(action);
            }
        }
        action.run();
        return () -> { };
    }

    private void forget(Runnable action) {
        synchronized (onClose) {
            onClose.remove(action);
        }
    }
}
