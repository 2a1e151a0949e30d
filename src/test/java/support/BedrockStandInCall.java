package support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request as a {@link BedrockStandIn} saw it. Times are {@link System#nanoTime}. */
public final class BedrockStandInCall {
    /** How its reply ended. */
    public enum End { RUNNING, COMPLETED, BROKEN_OFF, ABORTED_BY_CLIENT }

    private final String path;
    private final String body;
    private final Map<String, String> headers;
    private final long startedNanos = System.nanoTime();
    private volatile long endedNanos;
    private volatile End end = End.RUNNING;
    private volatile int piecesWritten;

    BedrockStandInCall(String rawPath, String body, Map<String, String> headers) {
        this.path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
        this.body = body;
        this.headers = headers;
    }

    void ended(End how) {
        endedNanos = System.nanoTime();
        end = how;
    }

    void wrote(int pieces) {
        piecesWritten = pieces;
    }

    public String path() {
        return path;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public End end() {
        return end;
    }

    public int piecesWritten() {
        return piecesWritten;
    }

    public long startedNanos() {
        return startedNanos;
    }

    /** 0 while it runs. */
    public long endedNanos() {
        return endedNanos;
    }
}
