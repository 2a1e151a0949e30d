package knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Small repairs that every format needs. */
final class Texts {
    private static final Set<String> SMALL_WORDS = Set.of("A", "AN", "AND", "AS", "AT", "BY", "FOR", "FROM", "IN", "IS",
            "OF", "ON", "OR", "THE", "TO", "WITH");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUYÀ-ÖØ-Ý]");

    private Texts() {
    }

    /** One line, single spaces, ligatures and invisible characters resolved. */
    static String tidy(String raw) {
        return raw.replace("\u00AD", "").replace("\u200B", "").replace("\uFEFF", "")
                .replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff").replace("ﬃ", "ffi").replace("ﬄ", "ffl")
                .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
    }

    /** UTF-8 or UTF-16 where the bytes say so, else Windows-1252, which can read any bytes. */
    static String decode(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Charset marked = mark(bytes);
        try {
            return strip(marked.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            return strip(new String(bytes, Charset.forName("windows-1252")));
        }
    }

    private static Charset mark(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static String strip(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** {@code love-box_guide.pdf} becomes {@code Love box guide}. */
    static String titleFrom(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "").replaceAll("[-_]+", " ").strip();
        return name.isEmpty() ? "Document" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A line in capitals as a heading is written; a word without vowel or with a figure is an abbreviation. */
    static String headline(String capitals) {
        StringBuilder line = new StringBuilder();
        for (String word : capitals.split(" ")) {
            String bare = word.replaceAll("[^\\p{L}]", "");
            boolean small = SMALL_WORDS.contains(bare);
            boolean kept = !small && (!VOWEL.matcher(bare).find() || word.matches(".*\\d.*"));
            String lower = word.toLowerCase(Locale.ROOT);
            String plain = small && !line.isEmpty() ? lower : opened(lower);
            line.append(line.isEmpty() ? "" : " ").append(kept ? word : plain);
        }
        return line.toString();
    }

    private static String opened(String word) {
        int first = 0;
        while (first < word.length() && !Character.isLetter(word.charAt(first))) {
            first++;
        }
        return first == word.length() ? word : word.substring(0, first)
                + Character.toUpperCase(word.charAt(first)) + word.substring(first + 1);
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
