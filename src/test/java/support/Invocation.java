package support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** {@code /invoke}: bodies to send, and a stream of events that is read while it comes. */
public final class Invocation implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpResponse<InputStream> reply;
    private final BufferedReader lines;

    private Invocation(HttpResponse<InputStream> reply) {
        this.reply = reply;
        this.lines = new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8));
    }

    public static String body(String question, String sessionId, String tenant) {
        return object(question, sessionId, tenant).toString();
    }

    public static ObjectNode object(String question, String sessionId, String tenant) {
        return JSON.createObjectNode().put("tenant_hash", tenant).put("user_input", question)
                .put("session_id", sessionId);
    }

    public static Invocation ask(Concierge concierge, String question, String sessionId, String tenant) {
        return new Invocation(Http.open(concierge.http("/invoke"), body(question, sessionId, tenant)));
    }

    public static Invocation returning(Concierge concierge, String sessionId, long lastEventId) {
        return new Invocation(Http.open(concierge.http("/invoke/" + sessionId), null,
                "Last-Event-ID", String.valueOf(lastEventId)));
    }

    public int status() {
        return reply.statusCode();
    }

    /** Everything up to and with the first line that holds the text; or to the end. */
    public String until(String text) {
        StringBuilder seen = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                seen.append(line).append('\n');
                if (line.contains(text)) {
                    return seen.toString();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen.toString();
    }

    public String rest() {
        return until("\u0000");
    }

    @Override
    public void close() throws IOException {
        reply.body().close();
    }
}
