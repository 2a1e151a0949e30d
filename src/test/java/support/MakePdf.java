package support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the PDF documents of the demo library from their sources, one PDF for each {@code *.txt} file.
 * A source has a {@code # title}, {@code ## headings}, paragraphs of one line, {@code - } and {@code 1. } items,
 * and {@code ---} between two pages.
 */
public final class MakePdf {

    private MakePdf() {
    }

    /** @param args the folder of the sources and the folder of the PDFs */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        try (Stream<Path> sources = Files.list(Path.of(args[0]))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
                String name = source.getFileName().toString().replaceFirst("\\.txt$", ".pdf");
                write(Files.readAllLines(source), target.resolve(name));
            }
        }
    }

    /** @throws IOException when the file cannot be written or a character has no glyph in the standard fonts */
    public static void write(List<String> source, Path target) throws IOException {
        String title = source.stream().filter(line -> line.startsWith("# ")).findFirst()
                .map(line -> line.substring(2))
                .orElseThrow(() -> new IllegalArgumentException("The source of " + target + " has no title"));
        try (PdfPages pages = new PdfPages(title)) {
            for (String line : source) {
                add(line, pages);
            }
            pages.save(target);
        }
    }

    private static void add(String line, PdfPages pages) throws IOException {
        if (line.equals("---")) {
            pages.startPage();
        } else if (line.startsWith("# ")) {
            pages.add(line.substring(2), PdfStyle.TITLE);
        } else if (line.startsWith("## ")) {
            pages.add(line.substring(3), PdfStyle.HEADING);
        } else if (line.startsWith("- ")) {
            pages.add("\u2022 " + line.substring(2), PdfStyle.ITEM);
        } else if (line.matches("\\d+\\. .*")) {
            pages.add(line, PdfStyle.ITEM);
        } else if (!line.isBlank()) {
            pages.add(line, PdfStyle.PARAGRAPH);
        }
    }
}
