package support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes small PDF files. A line that begins with "# " is a heading, "|" parts the columns of a table. */
public final class PdfFiles {
    private PdfFiles() {
    }

    public static Path write(Path file, List<List<String>> pages) throws IOException {
        return write(file, pages, null);
    }

    /** @param password null for none */
    public static Path write(Path file, List<List<String>> pages, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    float y = 740;
                    for (String line : lines) {
                        line(content, line, y);
                        y -= line.isEmpty() ? 10 : 14;
                    }
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void line(PDPageContentStream content, String line, float y) throws IOException {
        boolean heading = line.startsWith("# ");
        float x = 60;
        for (String cell : (heading ? line.substring(2) : line).split("\\|")) {
            content.beginText();
            content.setFont(new PDType1Font(heading ? FontName.HELVETICA_BOLD : FontName.HELVETICA), heading ? 16 : 11);
            content.newLineAtOffset(x, y);
            content.showText(cell);
            content.endText();
            x += 150;
        }
    }
}
