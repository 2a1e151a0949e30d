package http;

import chat.Outlet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Chooses how an answer goes out: as a stream, or as one array for clients that accept nothing but JSON. */
final class Outlets {

    private Outlets() {
    }

    static Outlet of(HttpServerRequest request, HttpServerResponse response) {
        return buffered(request) ? JsonOutlet.listing(response) : new EventStreamOutlet(response);
    }

    /** For an answer of one event. */
    static Outlet alone(HttpServerRequest request, HttpServerResponse response) {
        return buffered(request) ? JsonOutlet.alone(response) : new EventStreamOutlet(response);
    }

    private static boolean buffered(HttpServerRequest request) {
        String accept = request.getHeader("Accept") == null ? "" : request.getHeader("Accept");
        return accept.contains("application/json") && !accept.contains("text/event-stream");
    }
}
