package http;

import chat.EventStreamDialect;
import chat.Frame;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;

/** The events of one turn as one JSON array, or its last one alone, for clients that cannot read a stream. */
public final class JsonOutlet extends Connection {
    private final HttpServerResponse response;
    private final List<String> events = new ArrayList<>();
    private final boolean alone;
    private boolean finished;

    private JsonOutlet(HttpServerResponse response, boolean alone) {
        this.response = response;
        this.alone = alone;
        watch(response);
    }

    public static JsonOutlet listing(HttpServerResponse response) {
        return new JsonOutlet(response, false);
    }

    /** For an answer of one event: the document is that event. */
    public static JsonOutlet alone(HttpServerResponse response) {
        return new JsonOutlet(response, true);
    }

    @Override
    public synchronized void send(Frame frame) {
        boolean done = frame.json().equals(EventStreamDialect.DONE);
        if (!alone) {
            events.add(done ? '"' + EventStreamDialect.DONE + '"' : frame.json());
        } else if (!done) {
            events.clear();
            events.add(frame.json());
        }
    }

    @Override
    public synchronized void status(int status) {
        if (!finished && !closed()) {
            response.setStatusCode(status);
        }
    }

    @Override
    public void comment(String text) {
        // a JSON document has no comments
    }

    @Override
    public synchronized void refuse(Frame error, int status) {
        status(status);
        send(error);
        send(new Frame(0, EventStreamDialect.DONE));
        finish();
    }

    @Override
    public synchronized void finish() {
        if (!finished && !closed()) {
            response.putHeader("Content-Type", "application/json; charset=utf-8")
                    .putHeader("Cache-Control", "no-store").end(alone ? events.get(0) : "[" + String.join(",", events) + "]");
        }
        finished = true;
    }

    @Override
    void cut() {
        gone();
        response.reset();
    }
}
