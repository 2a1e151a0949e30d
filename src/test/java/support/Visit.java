package support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** One question asked over either transport, read frame by frame. */
public abstract class Visit implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PIECES = List.of("text", "text_chunk");
    private static final List<String> ENDS = List.of("complete", "error");
    private final String session;
    private JsonNode last;

    /** The way a visitor is connected. */
    public enum Transport { SOCKET, EVENT_STREAM }

    Visit(String session) {
        this.session = session;
    }

    public static Visit ask(Concierge concierge, Transport transport, String tenant, String question) {
        return askIn("guest_" + UUID.randomUUID(), concierge, transport, tenant, question);
    }

    /** In a session that was there before. */
    public static Visit askIn(String session, Concierge concierge, Transport transport, String tenant, String question) {
        Visit visit = transport == Transport.SOCKET ? new SocketVisit(session, concierge)
                : new EventStreamVisit(session, concierge);
        visit.send(tenant, question);
        return visit;
    }

    abstract void send(String tenant, String question);

    /** The next frame's JSON text; fails when none comes within 10 s. */
    abstract String frame();

    /** Fails when anything follows the end of the turn. */
    public abstract void endsThere();

    /** Drops the connection. */
    @Override
    public abstract void close();

    public String session() {
        return session;
    }

    /** Text of the next piece, null when the turn ended first. */
    public String piece() {
        JsonNode next = next();
        return isPiece(next) ? next.path("content").asText() : null;
    }

    /** The {@code complete} or {@code error} that ends the turn. */
    public JsonNode end() {
        while (last == null || !isEnd(last)) {
            next();
        }
        return last;
    }

    private JsonNode next() {
        do {
            last = json(frame());
        } while (!isPiece(last) && !isEnd(last));
        return last;
    }

    private static boolean isPiece(JsonNode frame) {
        return PIECES.contains(frame.path("type").asText());
    }

    private static boolean isEnd(JsonNode frame) {
        return ENDS.contains(frame.path("type").asText());
    }

    static ObjectMapper mapper() {
        return JSON;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("Not a frame before the end of a turn: " + text, broken);
        }
    }
}
