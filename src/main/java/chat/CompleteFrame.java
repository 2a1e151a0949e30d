package chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the {@code complete} object of a turn. */
public final class CompleteFrame {
    private static final int SNIPPET = 320;
    private final String defaultTenantHash;

    /** @param defaultTenantHash documents of this tenant need no {@code ?t=} in their address */
    public CompleteFrame(String defaultTenantHash) {
        this.defaultTenantHash = defaultTenantHash;
    }

    /** @param text goes into {@code content} and {@code responsetext}; null: neither is there */
    public ObjectNode of(Turn turn, String text) {
        ObjectNode frame = Json.object("complete").put("message_id", turn.question().messageId())
                .put("session_id", turn.question().sessionId());
        if (text != null) {
            frame.put("content", text).put("responsetext", text);
        }
        if (turn.outcome() != Turn.Outcome.ANSWERED) {
            frame.put("stopped", true);
        }
        if (turn.rating() != null) {
            frame.put("confidence", oneDecimal(turn.rating().confidence())).put("low_confidence", turn.lowConfidence());
        }
        frame.set("citations", citations(turn.citations(), turn.question().tenant().hash()));
        return frame;
    }

    /** One entry a document and page, in the order of the answer; a null tenant means the default one. */
    ArrayNode citations(List<Citation> given, String tenantHash) {
        Map<String, Citation> byPlace = new LinkedHashMap<>();
        for (Citation citation : given) {
            byPlace.putIfAbsent(citation.source().document() + '#' + citation.source().page(), citation);
        }
        ArrayNode list = Json.object().arrayNode();
        byPlace.values().forEach(citation -> list.add(entry(citation, tenantHash)));
        return list;
    }

    private ObjectNode entry(Citation citation, String tenantHash) {
        Passage passage = citation.source();
        ObjectNode entry = Json.object().put("source", passage.document());
        if (passage.page() != null) {
            entry.put("page", passage.page());
        }
        entry.put("text", snippet(shown(citation)))
                .put("url", url(passage, tenantHash))
                .put("score", oneDecimal(100 * passage.score()));
        entry.putArray("references").addObject().put("source", passage.uri()).put("title", passage.title());
        return entry;
    }

    /** The source's words: what is quoted, if it is the source that is quoted and not the answer. */
    private static String shown(Citation citation) {
        String quoted = citation.quoted();
        String text = citation.source().text();
        return !quoted.isBlank() && text.contains(quoted) ? quoted : text;
    }

    String url(Passage passage, String tenantHash) {
        List<String> segments = List.of(passage.document().split("/"));
        String path = String.join("/", segments.stream().map(CompleteFrame::encoded).toList());
        String tenant = tenantHash == null || tenantHash.equals(defaultTenantHash) ? "" : "?t=" + encoded(tenantHash);
        return "/files/" + path + tenant + (passage.page() == null ? "" : "#page=" + passage.page());
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String snippet(String text) {
        if (text.length() <= SNIPPET) {
            return text;
        }
        int end = text.lastIndexOf(' ', SNIPPET);
        return text.substring(0, end < SNIPPET / 2 ? SNIPPET : end) + "…";
    }

    static double oneDecimal(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
