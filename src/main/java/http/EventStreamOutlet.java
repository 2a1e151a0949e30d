package http;

import chat.EventStreamDialect;
import chat.Frame;
import chat.Outlet;
import io.vertx.core.http.HttpServerResponse;

/** Server-sent events on one HTTP response; the head is written with the first event. */
public final class EventStreamOutlet implements Outlet {
    private final HttpServerResponse response;
    private final Backlog backlog = new Backlog();
    private final Closing closing = new Closing();
    private boolean opened;
    private boolean finished;

    public EventStreamOutlet(HttpServerResponse response) {
        this.response = response;
        response.exceptionHandler(lost -> gone());
        response.closeHandler(closed -> gone());
        if (response.closed()) {
            gone();
        }
    }

    private void gone() {
        backlog.close();
        closing.close();
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
                    .putHeader("Cache-Control", "no-cache, no-transform").putHeader("X-Accel-Buffering", "no").putHeader("X-Content-Type-Options", "nosniff");
        }
    }

    private void write(String text) {
        if (finished || closed()) {
            return;
        }
        int size = text.length();
        backlog.given(size);
        response.write(text).onComplete(written -> backlog.taken(size));
    }

    @Override
    public synchronized void refuse(Frame error, int status) {
        if (finished || closed()) {
            return;
        }
        if (!opened) {
            head();
            response.setStatusCode(status);
            if (status == 429 || status == 503) {
                response.putHeader("Retry-After", "1");
            }
        }
        send(error);
        send(new Frame(0, EventStreamDialect.DONE));
        finish();
    }

    @Override
    public synchronized void finish() {
        if (!finished && !closed()) {
            finished = true;
            head();
            response.end();
        }
        finished = true;
    }

    @Override
    public boolean writable() {
        return backlog.writable() || closed();
    }

    @Override
    public void onDrain(Runnable resume) {
        backlog.onDrain(resume);
    }

    @Override
    public boolean closed() {
        return closing.closed();
    }

    @Override
    public void onClose(Runnable action) {
        closing.onClose(action);
    }
}
