package knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes away what is printed at the head or foot of every page. */
final class RunningLines {
    private static final int EDGE = 3;
    private static final String PAGE_NUMBER =
            "(?i)(?:[-–—|\\s]*(?:page|p\\.|seite|página)?\\s*\\d{1,4}(?:\\s*(?:of|/|von|de)\\s*\\d{1,4})?[-–—|\\s]*)";

    private RunningLines() {
    }

    static List<PdfLine> without(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        for (PdfLine line : lines) {
            pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            Set<String> keys = new HashSet<>();
            edges(page).forEach(line -> keys.add(key(line)));
            keys.forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        int enough = Math.max(2, (pages.size() + 1) / 2);
        Set<PdfLine> running = new HashSet<>();
        for (List<PdfLine> page : pages.values()) {
            for (PdfLine line : edges(page)) {
                if (line.text().matches(PAGE_NUMBER) || seen.get(key(line)) >= enough) {
                    running.add(line);
                }
            }
        }
        return lines.stream().filter(line -> !running.contains(line)).toList();
    }

    /** The highest and the lowest lines, whatever the order in which the file draws them. */
    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> sorted = page.stream().sorted((a, b) -> Float.compare(a.y(), b.y())).toList();
        if (sorted.size() <= 2 * EDGE) {
            return sorted;
        }
        List<PdfLine> edges = new ArrayList<>(sorted.subList(0, EDGE));
        edges.addAll(sorted.subList(sorted.size() - EDGE, sorted.size()));
        return edges;
    }

    private static String key(PdfLine line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.y() / 8);
    }
}
