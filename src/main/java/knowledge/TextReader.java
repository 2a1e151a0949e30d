package knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Plain text: paragraphs are parted by empty lines, short lines without an end mark are headings. */
final class TextReader implements DocumentReader {
    private static final Pattern RULE = Pattern.compile("[=\\-_*~#]{3,}");
    private static final int LONGEST_HEADING = 10;

    @Override
    public ParsedDocument read(Path file) throws IOException {
        List<String> lines = Texts.decode(file).lines().map(String::stripTrailing).toList();
        Pass pass = new Pass();
        for (int i = 0; i < lines.size(); i++) {
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            pass.line(lines.get(i).strip(), next);
        }
        pass.flush();
        String title = pass.title == null ? Texts.titleFrom(file) : pass.title;
        return new ParsedDocument(title, pass.out.blocks(title));
    }

    /** The state of one reading. */
    private static final class Pass {
        private final BlockCollector out = new BlockCollector();
        private final StringBuilder open = new StringBuilder();
        private boolean item;
        private String title;

        void line(String line, String next) {
            if (line.isEmpty() || RULE.matcher(line).matches()) {
                flush();
            } else if (capitals(line) || open.isEmpty() && heading(line, next)) {
                flush();
                title(Bullets.strip(line));
            } else if (Bullets.starts(line)) {
                flush();
                item = true;
                open.append(Bullets.strip(line));
            } else {
                open.append(open.isEmpty() ? "" : " ").append(line);
            }
        }

        private static boolean capitals(String line) {
            return Texts.words(line) <= LONGEST_HEADING && line.equals(line.toUpperCase(Locale.ROOT))
                    && line.codePoints().filter(Character::isLetter).count() > 3 && !line.matches(".*[.!:,;]$");
        }

        private static boolean heading(String line, String next) {
            boolean apart = next.isEmpty() || RULE.matcher(next).matches();
            return !Bullets.starts(line) && apart && Texts.words(line) <= LONGEST_HEADING
                    && !line.matches(".*[.!?:,;]$");
        }

        private void title(String raw) {
            String line = capitals(raw) ? Texts.headline(raw) : raw;
            if (title == null && out.isEmpty()) {
                title = line;
            } else {
                out.heading(2, line);
            }
        }

        void flush() {
            if (!open.isEmpty() && item) {
                out.item(null, open.toString());
            } else if (!open.isEmpty()) {
                out.paragraph(null, open.toString());
            }
            open.setLength(0);
            item = false;
        }
    }
}
