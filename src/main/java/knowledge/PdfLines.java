package knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines out of a PDF together with where and how they are printed. */
final class PdfLines extends PDFTextStripper {
    /** In units of the font size; justified text stays below it. */
    private static final float WIDE_GAP = 1.3f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfLine.Segment> segments = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private TextPosition first;
    private TextPosition last;
    private float segmentX;
    private int bold;
    private int letters;

    static List<PdfLine> of(PDDocument document) throws IOException {
        PdfLines stripper = new PdfLines();
        stripper.getText(document);
        stripper.endLine();
        return stripper.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition start = positions.get(0);
        if (last != null && start.getXDirAdj() - end(last) > WIDE_GAP * Math.max(size(start), 4)) {
            endSegment();
        }
        if (first == null) {
            first = start;
        }
        if (open.isEmpty()) {
            segmentX = start.getXDirAdj();
        }
        open.append(text);
        for (TextPosition position : positions) {
            letters++;
            bold += bold(position) ? 1 : 0;
        }
        last = positions.get(positions.size() - 1);
    }

    @Override
    protected void writeWordSeparator() {
        if (!open.isEmpty()) {
            open.append(' ');
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endSegment() {
        String text = Texts.tidy(open.toString());
        if (!text.isEmpty()) {
            segments.add(new PdfLine.Segment(segmentX, end(last), text));
        }
        open.setLength(0);
    }

    private void endLine() {
        endSegment();
        if (!segments.isEmpty()) {
            boolean mostlyBold = bold * 2 > letters;
            lines.add(new PdfLine(getCurrentPageNo(), first.getYDirAdj(), size(first), mostlyBold,
                    List.copyOf(segments)).joined());
        }
        segments.clear();
        first = null;
        last = null;
        bold = 0;
        letters = 0;
    }

    private static float end(TextPosition position) {
        return position.getXDirAdj() + position.getWidthDirAdj();
    }

    private static float size(TextPosition position) {
        return Math.round(position.getFontSizeInPt() * 2) / 2f;
    }

    private static boolean bold(TextPosition position) {
        String name = position.getFont() == null ? null : position.getFont().getName();
        return name != null && name.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy|semibold|demi).*");
    }

    private PdfLines() {
    }
}
