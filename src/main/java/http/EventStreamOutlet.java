package http;

import chat.EventStreamDialect;
import chat.Frame;
import io.vertx.core.http.HttpServerResponse;

/** Server-sent events on one HTTP response; the head is written with the first event. */
public final class EventStreamOutlet extends Connection {
    private final HttpServerResponse response;
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

    private void write(String text) {
        if (finished || closed()) {
            return;
        }
        int size = text.length();
        given(size);
        response.write(text).onComplete(written -> taken(size));
    }

    @Override
    public synchronized void refuse(Frame error, int status) {
        if (finished || closed()) {
            return;
        }
        if (!opened) {
            head();
            status(response, status);
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
}
