package confidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words that carry meaning from those that only hold a sentence together (English). */
public final class ContentWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final Set<String> STOPWORDS = load();

    private ContentWords() {
    }

    public static boolean isStopword(String word) {
        return STOPWORDS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /** The content words of a text in order, lower case, with plain endings cut so that forms of a word meet. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!isStopword(word.group())) {
                words.add(stem(word.group()));
            }
        }
        return words;
    }

    private static String stem(String word) {
        String plain = word.replaceFirst("['’]s$", "");
        if (plain.length() < 5 || plain.chars().anyMatch(Character::isDigit)) {
            return plain;
        }
        return plain.replaceFirst("ies$", "y").replaceFirst("(?<=[^aeiou])(?:ing|ed|es)$|(?<=[^s])s$", "");
    }

    private static Set<String> load() {
        try (InputStream words = ContentWords.class.getResourceAsStream("/calibration/stopwords.txt")) {
            return Set.of(new String(words.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
