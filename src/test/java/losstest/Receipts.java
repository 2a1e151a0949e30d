package losstest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one receiver has taken, by the id that came with it. */
final class Receipts {
    private final String name;
    private final Map<String, List<Receipt>> byId = new TreeMap<>();

    /**
     * @param content  whole text of what came
     * @param answered the sender was told that it is taken
     */
    record Receipt(Instant at, String content, boolean answered) {
    }

    Receipts(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void took(String id, String content) {
        took(id, content, true);
    }

    synchronized void took(String id, String content, boolean answered) {
        byId.computeIfAbsent(id, first -> new ArrayList<>()).add(new Receipt(Instant.now(), content, answered));
    }

    /** Id to what came with it, first one first. */
    synchronized Map<String, List<Receipt>> byId() {
        Map<String, List<Receipt>> copy = new TreeMap<>();
        byId.forEach((id, receipts) -> copy.put(id, List.copyOf(receipts)));
        return copy;
    }
}
