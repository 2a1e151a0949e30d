package knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits running text into sentences. */
final class Sentences {
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|.*[\\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|Fig|Sr|Jr|Rev|Tel|Ext|ext|Ave|Rd|Dept|approx|vs|etc|e\\.g|i\\.e"
                    + "|cf|incl|max|min|Art|Sec|p|pp|Vol|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z])\\.$");

    private static final Pattern HOUR = Pattern.compile(".*\\d ?[ap]\\.m\\.$");
    private static final Pattern ZONE = Pattern.compile("(?:Eastern|Central|Mountain|Pacific|Greenwich|British|E[SD]?T"
            + "|C[SDE]*T|M[SD]T|P[SD]?T|GMT|UTC|BST|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");

    private Sentences() {
    }

    static List<String> split(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String piece = text.substring(start, end).strip();
            if (end < text.length() && (ABBREVIATION.matcher(piece).matches() || !opens(text, end)
                    || HOUR.matcher(piece).matches() && zone(text, end))) {
                continue;
            }
            if (!piece.isEmpty()) {
                sentences.add(piece);
            }
            start = end;
        }
        return sentences;
    }

    /** "4 p.m. Eastern Time" goes on. */
    private static boolean zone(String text, int at) {
        return ZONE.matcher(text.substring(at)).lookingAt();
    }

    /** A sentence does not begin with a small letter or a bracketed aside of the one before. */
    private static boolean opens(String text, int at) {
        return !Character.isLowerCase(text.codePointAt(at));
    }
}
