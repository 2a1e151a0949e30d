package http;

import chat.Outlet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Chooses how an answer goes out: as a stream, or as one array for clients that accept nothing but JSON. */
final class Outlets {

    private Outlets() {
    }

    static Outlet of(HttpServerRequest request, HttpServerResponse response) {
        String accept = request.getHeader("Accept") == null ? "" : request.getHeader("Accept");
        boolean buffered = accept.contains("application/json") && !accept.contains("text/event-stream");
        return buffered ? new JsonOutlet(response) : new EventStreamOutlet(response);
    }
}
