package knowledge;

import chat.Citation;
import chat.Passage;
import confidence.ContentWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the units of an answer and writes them down document by document, as they were added. */
final class Draft {
    private final Map<String, Map<Integer, Unit>> byDocument = new LinkedHashMap<>();
    private final Map<String, Hit> firstHit = new LinkedHashMap<>();

    void add(Hit hit, List<Unit> units) {
        firstHit.putIfAbsent(hit.file().path(), hit);
        Map<Integer, Unit> own =
                byDocument.computeIfAbsent(hit.file().path(), path -> new LinkedHashMap<>());
        units.forEach(unit -> own.putIfAbsent(unit.number(), unit));
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

    private String lead(String path, Map<Integer, Unit> units) {
        Set<Integer> pages = new LinkedHashSet<>();
        units.values().stream().filter(unit -> unit.page() != null).forEach(unit -> pages.add(unit.page()));
        String where = pages.isEmpty() ? "" : pages.size() == 1 ? " (page " + pages.iterator().next() + ")"
                : " (pages " + String.join(", ", pages.stream().map(String::valueOf).toList()) + ")";
        return "**" + Markdown.escape(firstHit.get(path).file().title()) + "**" + section(units) + where + ":";
    }

    /** Named where the sentence itself does not say what it is about. */
    private static String section(Map<Integer, Unit> units) {
        Unit first = units.values().iterator().next();
        Set<String> said = new LinkedHashSet<>();
        units.values().forEach(unit -> said.addAll(ContentWords.of(unit.before() + " " + unit.text())));
        boolean silent = ContentWords.of(first.section()).stream().noneMatch(said::contains);
        boolean question = first.section().endsWith("?");
        boolean named = silent && !question && !first.section().isEmpty();
        return named ? ", “" + Markdown.escape(first.section()) + "”" : "";
    }

    private static void write(StringBuilder text, Map<Integer, Unit> units) {
        boolean listed = false;
        boolean first = true;
        Set<String> said = new LinkedHashSet<>();
        for (Unit unit : units.values()) {
            boolean item = unit.kind() != Block.Kind.PARAGRAPH;
            String before = said.contains(unit.before()) ? "" : unit.before();
            if (item && !unit.intro().isEmpty() && said.add(unit.intro())) {
                text.append(gap(first, false, listed)).append(Markdown.escape(unit.intro()));
                first = false;
                listed = false;
            }
            if (!said.add(unit.text())) {
                continue;
            }
            text.append(gap(first, item, listed));
            text.append(before.isEmpty() ? "" : Markdown.escape(before) + " ").append(Markdown.escape(unit.text()));
            said.add(before);
            listed = item;
            first = false;
        }
    }

    /** What parts a unit from what stands before it; the first one follows an empty line. */
    private static String gap(boolean first, boolean item, boolean listed) {
        if (item) {
            return first || listed ? "\n- " : "\n\n- ";
        }
        return first ? "\n" : listed ? "\n\n" : " ";
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
