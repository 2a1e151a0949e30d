package knowledge;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of a PDF to headings, paragraphs, list items and table rows. */
final class PdfBlocks {
    private final List<PdfLine> lines;
    private final PdfLayout layout;
    private final Hyphens hyphens;
    private final BlockCollector out = new BlockCollector();
    private final StringBuilder open = new StringBuilder();
    private PdfLine opened;
    private PdfLine last;

    PdfBlocks(List<PdfLine> lines) {
        this.lines = lines;
        this.layout = PdfLayout.of(lines);
        this.hyphens = new Hyphens(lines);
    }

    List<Block> blocks(String title) {
        int i = 0;
        while (i < lines.size()) {
            int table = PdfTable.length(lines, i, layout);
            if (table > 1) {
                flush();
                new PdfTable(lines.subList(i, i + table)).rows(out);
                i += table;
            } else if (layout.heading(lines.get(i))) {
                flush();
                i = heading(i);
            } else {
                line(lines.get(i++));
            }
        }
        flush();
        return out.blocks(title);
    }

    private int heading(int from) {
        PdfLine first = lines.get(from);
        StringBuilder text = new StringBuilder(first.text());
        int next = from + 1;
        while (next < lines.size() && continues(lines.get(next - 1), lines.get(next))) {
            text.append(' ').append(lines.get(next++).text());
        }
        String heading = text.toString();
        if (heading.endsWith("?") && layout.level(first) == 6) {
            out.paragraph(first.page(), heading);
        } else {
            out.heading(layout.level(first), heading);
        }
        return next;
    }

    private boolean continues(PdfLine before, PdfLine line) {
        return layout.heading(line) && line.size() == before.size() && line.bold() == before.bold()
                && line.page() == before.page() && line.y() - before.y() < before.size() * 1.5f
                && line.y() > before.y() && !before.text().endsWith("?");
    }

    private void line(PdfLine line) {
        if (opened != null && !sameBlock(line)) {
            flush();
        }
        if (opened == null) {
            opened = line;
            open.append(line.text());
        } else {
            hyphens.join(open, line.text());
        }
        last = line;
    }

    private boolean sameBlock(PdfLine line) {
        if (Bullets.starts(line.text()) && (startsItem() || layout.cutShort(last) || endsSentence(last.text()))) {
            return false;
        }
        if (line.page() != last.page()) {
            return !endsSentence(last.text()) && Character.isLowerCase(line.text().codePointAt(0));
        }
        boolean same = !layout.apart(last, line) && Math.abs(line.size() - last.size()) < 1.5f;
        boolean ended = layout.cutShort(last) && (endsSentence(last.text()) || last.text().endsWith(":"));
        boolean outdented = startsItem() && line.x() <= opened.x() + 1 && layout.cutShort(last)
                && !Character.isLowerCase(line.text().codePointAt(0));
        return same && !ended && !outdented;
    }

    private boolean startsItem() {
        return Bullets.starts(opened.text());
    }

    private static boolean endsSentence(String text) {
        return text.matches(".*[.!?:]['”’)\"]?$");
    }

    private void flush() {
        if (opened != null && startsItem()) {
            out.item(opened.page(), Bullets.strip(open.toString()));
        } else if (opened != null) {
            out.paragraph(opened.page(), open.toString());
        }
        open.setLength(0);
        opened = null;
    }

    /** The largest print on the first page, if it is larger than the body. */
    static String title(List<PdfLine> lines) {
        PdfLayout layout = PdfLayout.of(lines);
        float largest = layout.headingSizes().isEmpty() ? Float.MAX_VALUE : layout.headingSizes().get(0);
        List<String> parts = new ArrayList<>();
        for (PdfLine line : lines) {
            if (line.page() == lines.get(0).page() && line.size() >= largest && layout.heading(line)) {
                parts.add(line.text());
            }
        }
        return String.join(" ", parts);
    }
}
