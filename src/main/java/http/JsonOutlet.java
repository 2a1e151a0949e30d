package http;

import chat.EventStreamDialect;
import chat.Frame;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;

/** The events of one turn as one JSON array, for clients that cannot read a stream. */
public final class JsonOutlet extends Connection {
    private final HttpServerResponse response;
    private final List<String> events = new ArrayList<>();
    private boolean finished;

    public JsonOutlet(HttpServerResponse response) {
        this.response = response;
        watch(response);
    }

    @Override
    public synchronized void send(Frame frame) {
        boolean done = frame.json().equals(EventStreamDialect.DONE);
        events.add(done ? '"' + EventStreamDialect.DONE + '"' : frame.json());
    }

    @Override
    public void comment(String text) {
        // a JSON document has no comments
    }

    @Override
    public synchronized void refuse(Frame error, int status) {
        if (!finished && !closed()) {
            response.setStatusCode(status);
        }
        send(error);
        send(new Frame(0, EventStreamDialect.DONE));
        finish();
    }

    @Override
    public synchronized void finish() {
        if (!finished && !closed()) {
            response.putHeader("Content-Type", "application/json; charset=utf-8")
                    .putHeader("Cache-Control", "no-store").end("[" + String.join(",", events) + "]");
        }
        finished = true;
    }

    @Override
    void cut() {
        gone();
        response.reset();
    }
}
