package knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF, so that each block knows its page. */
final class PdfReader implements DocumentReader {
    private static final int FEWEST_LETTERS_A_PAGE = 15;

    @Override
    public ParsedDocument read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<PdfLine> all = PdfLines.of(document);
            int letters = all.stream().mapToInt(line -> line.text().length()).sum();
            if (letters < FEWEST_LETTERS_A_PAGE * Math.min(document.getNumberOfPages(), 3)) {
                throw new UnreadableDocument("It holds no text; it is probably a scan.", null);
            }
            List<PdfLine> lines = RunningLines.without(all);
            String title = title(document, lines, file);
            return new ParsedDocument(title, new PdfBlocks(lines).blocks(title));
        } catch (InvalidPasswordException locked) {
            throw new UnreadableDocument("It is protected by a password.", locked);
        } catch (UnreadableDocument unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException damaged) {
            // PDFBox answers broken objects with all kinds of runtime exceptions
            throw new UnreadableDocument("It is damaged and cannot be opened.", damaged);
        }
    }

    private static String title(PDDocument document, List<PdfLine> lines, Path file) {
        String named = document.getDocumentInformation().getTitle();
        String title = named == null ? "" : Texts.tidy(named);
        if (title.length() < 3 || title.matches("(?i)(untitled|microsoft word|document\\d*$).*|.*\\.\\w{2,5}")) {
            title = lines.isEmpty() ? "" : Texts.tidy(PdfBlocks.title(lines));
        }
        return title.isEmpty() || title.length() > 150 ? Texts.titleFrom(file) : title;
    }
}
