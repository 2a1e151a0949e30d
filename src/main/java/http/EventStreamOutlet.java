package http;

import chat.EventStreamDialect;
import chat.Frame;
import io.vertx.core.http.HttpServerResponse;

/** Server-sent events on one HTTP response; the head is written with the first event. */
public final class EventStreamOutlet extends Connection {
    private final HttpServerResponse response;
    private final StringBuilder pending = new StringBuilder();
    private boolean writing;
    private boolean opened;
    private boolean finished;

    public EventStreamOutlet(HttpServerResponse response) {
        this.response = response;
        watch(response);
    }

    @Override
    public synchronized void send(Frame frame) {
        StringBuilder event = new StringBuilder(frame.json().length() + 40);
        if (open()) {
            event.append("retry: 2000\n");
        }
        if (frame.eventId() > 0) {
            event.append("id: ").append(frame.eventId()).append('\n');
        }
        write(event.append("data: ").append(frame.json()).append("\n\n").toString());
    }

    @Override
    public synchronized void comment(String text) {
        if (!opened && !finished) {
            head();
        }
        write(":" + text + "\n\n");
    }

    @Override
    public synchronized void status(int status) {
        if (!opened && !finished && !response.headWritten() && !closed()) {
            response.setStatusCode(status);
        }
    }

    /** True when this is the first event. */
    private boolean open() {
        if (!opened && !finished && !response.headWritten()) {
            head();
        }
        boolean first = !opened;
        opened = true;
        return first;
    }

    private void head() {
        if (!response.headWritten() && !response.closed()) {
            response.setChunked(true).putHeader("Content-Type", "text/event-stream; charset=utf-8")
                    .putHeader("Cache-Control", "no-cache, no-transform").putHeader("X-Accel-Buffering", "no")
                    .putHeader("X-Content-Type-Options", "nosniff");
        }
    }

    /** Events that come while one is being written go out together: many tiny writes are the main cost. */
    private void write(String text) {
        if (finished || closed()) {
            return;
        }
        given(text.length());
        if (writing) {
            pending.append(text);
        } else {
            emit(text);
        }
    }

    private void emit(String text) {
        writing = true;
        response.write(text).onComplete(written -> written(text.length()));
    }

    /** Writes outside the lock: a write that fails at once wakes the model, which wants locks of its own. */
    private void written(int size) {
        taken(size);
        String next = next();
        if (next != null) {
            response.write(next).onComplete(written -> written(next.length()));
        }
    }

    /** What came meanwhile; null when there is nothing, then the stream may end. */
    private synchronized String next() {
        if (pending.length() > 0 && !closed()) {
            String next = pending.toString();
            pending.setLength(0);
            return next;
        }
        writing = false;
        if (finished && !closed()) {
            response.end();
        }
        return null;
    }

    @Override
    public synchronized void refuse(Frame error, int status) {
        if (finished || closed()) {
            return;
        }
        if (!opened) {
            head();
            response.setStatusCode(status);
        }
        send(error);
        send(new Frame(0, EventStreamDialect.DONE));
        finish();
    }

    @Override
    public synchronized void finish() {
        if (!finished && !closed() && !writing) {
            head();
            response.end();
        }
        finished = true;
    }

    @Override
    void cut() {
        gone();
        response.reset();
    }
}
