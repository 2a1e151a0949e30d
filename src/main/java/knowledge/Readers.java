package knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Finds the reader for a file by the end of its name. */
final class Readers implements DocumentReader {
    private final Map<String, DocumentReader> byExtension;

    Readers() {
        DocumentReader markdown = new MarkdownReader();
        DocumentReader html = new HtmlReader();
        byExtension = Map.of("pdf", new PdfReader(), "md", markdown, "markdown", markdown, "html", html,
                "htm", html, "txt", new TextReader());
    }

    boolean knows(Path file) {
        return byExtension.containsKey(extension(file));
    }

    @Override
    public ParsedDocument read(Path file) throws IOException {
        ParsedDocument parsed = byExtension.get(extension(file)).read(file);
        if (parsed.blocks().isEmpty()) {
            throw new UnreadableDocument("It holds no text.", null);
        }
        return parsed;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
