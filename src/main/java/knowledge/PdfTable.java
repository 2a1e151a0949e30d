package knowledge;

import java.util.ArrayList;
import java.util.List;

/** Lines with the same columns, read as rows under a header. */
final class PdfTable {
    private static final float NEAR = 6;
    private final List<PdfLine> lines;

    PdfTable(List<PdfLine> lines) {
        this.lines = lines;
    }

    /** How many lines from here on form a table; at least two rows with the same columns make one. */
    static int length(List<PdfLine> all, int from, PdfLayout layout) {
        PdfLine first = all.get(from);
        int rows = 0;
        int end = from;
        while (first.segments().size() > 1 && end < all.size() && all.get(end).page() == first.page()
                && belongs(first, all.get(end)) && (end == from || near(all.get(end - 1), all.get(end), layout))) {
            rows += all.get(end).segments().size() > 1 ? 1 : 0;
            end++;
        }
        return rows > 1 ? end - from : 0;
    }

    private static boolean near(PdfLine before, PdfLine line, PdfLayout layout) {
        float gap = line.y() - before.y();
        return gap > 0 && gap < layout.leading() * 3;
    }

    private static boolean belongs(PdfLine first, PdfLine line) {
        if (line.segments().size() == 1) {
            return column(first, line.segments().get(0)) > 0;
        }
        return line.segments().stream().allMatch(segment -> column(first, segment) >= 0);
    }

    private static int column(PdfLine first, PdfLine.Segment segment) {
        for (int i = 0; i < first.segments().size(); i++) {
            if (Math.abs(first.segments().get(i).x() - segment.x()) < NEAR) {
                return i;
            }
        }
        return -1;
    }

    void rows(BlockCollector out) {
        List<PdfLine> starts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (PdfLine line : lines) {
            boolean continued = !rows.isEmpty() && column(lines.get(0), line.segments().get(0)) > 0;
            if (!continued) {
                rows.add(new ArrayList<>(lines.get(0).segments().stream().map(segment -> "").toList()));
                starts.add(line);
            }
            List<String> row = rows.get(rows.size() - 1);
            for (PdfLine.Segment segment : line.segments()) {
                int column = column(lines.get(0), segment);
                row.set(column, (row.get(column) + " " + segment.text()).strip());
            }
        }
        boolean headed = headed(rows);
        for (int i = headed ? 1 : 0; i < rows.size(); i++) {
            out.row(starts.get(i).page(), headed ? rows.get(0) : List.of(), rows.get(i));
        }
    }

    /** Bold, or words alone above figures. */
    private boolean headed(List<List<String>> rows) {
        boolean wordsOnly = rows.get(0).stream().noneMatch(cell -> cell.matches(".*\\d.*"));
        boolean figuresBelow = rows.stream().skip(1).flatMap(List::stream).anyMatch(cell -> cell.matches(".*\\d.*"));
        boolean boldAbove = lines.get(0).bold() && !lines.get(lines.size() - 1).bold();
        return rows.size() > 1 && (boldAbove || rows.size() > 2 && wordsOnly && figuresBelow);
    }
}
