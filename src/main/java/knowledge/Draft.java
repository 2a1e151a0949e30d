package knowledge;

import chat.Citation;
import chat.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers the units of an answer and writes them down document by document, in source order. */
final class Draft {
    private final Map<String, TreeMap<Integer, Unit>> byDocument = new LinkedHashMap<>();
    private final Map<String, Hit> firstHit = new LinkedHashMap<>();

    void add(Hit hit, List<Unit> units) {
        firstHit.putIfAbsent(hit.file().path(), hit);
        TreeMap<Integer, Unit> own = byDocument.computeIfAbsent(hit.file().path(), path -> new TreeMap<>());
        units.forEach(unit -> own.put(unit.number(), unit));
    }

    /** @param opening before the first document, such as "According to" */
    String text(String opening) {
        StringBuilder text = new StringBuilder();
        byDocument.forEach((path, units) -> {
            text.append(text.isEmpty() ? opening : "\n\nAnd according to ").append(lead(path, units)).append('\n');
            write(text, units);
        });
        return text.toString();
    }

    private String lead(String path, TreeMap<Integer, Unit> units) {
        Set<Integer> pages = new LinkedHashSet<>();
        units.values().stream().filter(unit -> unit.page() != null).forEach(unit -> pages.add(unit.page()));
        String where = pages.isEmpty() ? "" : pages.size() == 1 ? " (page " + pages.iterator().next() + ")"
                : " (pages " + String.join(", ", pages.stream().map(String::valueOf).toList()) + ")";
        return "**" + Markdown.escape(firstHit.get(path).file().title()) + "**" + where + ":";
    }

    private static void write(StringBuilder text, TreeMap<Integer, Unit> units) {
        boolean listed = false;
        boolean first = true;
        Set<String> said = new LinkedHashSet<>();
        for (Unit unit : units.values()) {
            boolean item = unit.kind() != Block.Kind.PARAGRAPH;
            String before = said.contains(unit.before()) ? "" : unit.before();
            if (item && !unit.intro().isEmpty() && said.add(unit.intro())) {
                text.append(first ? "\n" : " ").append(Markdown.escape(unit.intro()));
                first = false;
            }
            if (!said.add(unit.text())) {
                continue;
            }
            text.append(item ? listed ? "\n- " : "\n\n- " : first ? "\n" : listed ? "\n\n" : " ");
            text.append(before.isEmpty() ? "" : Markdown.escape(before) + " ").append(Markdown.escape(unit.text()));
            said.add(before);
            listed = item;
            first = false;
        }
    }

    List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        byDocument.forEach((path, units) -> units.values().forEach(unit -> {
            StoredFile file = firstHit.get(path).file();
            double score = firstHit.get(path).passage().score();
            Passage source = new Passage(file.name(), file.title(), unit.page(), unit.section(), unit.passage(), path,
                    score);
            citations.add(new Citation(source, unit.text()));
        }));
        return citations;
    }
}
