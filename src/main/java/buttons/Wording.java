package buttons;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts of people and of configurations comparable: case, spaces and apostrophes do not count. */
final class Wording {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Wording() {
    }

    static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\'');
        return SPACES.matcher(lower).replaceAll(" ").strip();
    }

    /** Blank ones are left out: they would be found in every text. */
    static List<String> plain(List<String> phrases) {
        return phrases.stream().map(Wording::plain).filter(phrase -> !phrase.isEmpty()).toList();
    }

    /** @param plainText made by {@link #plain(String)}, like the phrases */
    static boolean holdsAny(String plainText, List<String> phrases) {
        return phrases.stream().anyMatch(plainText::contains);
    }
}
