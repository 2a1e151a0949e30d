package support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages of wrapped text with a title in the metadata and a footer "Title - Page 3 of 6". */
final class PdfPages implements AutoCloseable {

    private static final float MARGIN = 72;

    private final PDDocument document = new PDDocument();
    private final String title;
    private PDPageContentStream content;
    private float y;

    PdfPages(String title) throws IOException {
        this.title = title;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("en");
        document.setDocumentId((long) title.hashCode()); // the same source gives the same file
        startPage();
    }

    void startPage() throws IOException {
        endPage();
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = PDRectangle.LETTER.getHeight() - MARGIN;
    }

    void add(String text, PdfStyle style) throws IOException {
        y -= style.spaceBefore();
        for (String line : wrap(text, style)) {
            if (y - style.leading() < MARGIN) {
                startPage();
            }
            y -= style.leading();
            write(content, line, style, MARGIN + style.indent(), y);
        }
    }

    void save(Path target) throws IOException {
        endPage();
        int count = document.getNumberOfPages();
        for (int number = 1; number <= count; number++) {
            PDPage page = document.getPage(number - 1);
            try (var footer = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                String text = title + " - Page " + number + " of " + count;
                write(footer, text, PdfStyle.FOOTER, MARGIN, MARGIN / 2);
            }
        }
        document.save(target.toFile());
    }

    @Override
    public void close() throws IOException {
        endPage();
        document.close();
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private static List<String> wrap(String text, PdfStyle style) throws IOException {
        float width = PDRectangle.LETTER.getWidth() - 2 * MARGIN - style.indent();
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (style.font().getStringWidth(longer) / 1000 * style.size() > width && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private static void write(PDPageContentStream stream, String text, PdfStyle style, float x, float y)
            throws IOException {
        stream.beginText();
        stream.setFont(style.font(), style.size());
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
    }
}
