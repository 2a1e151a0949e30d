package knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an answer into the pieces in which it is sent: a few words each, nothing lost. */
final class Pieces {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
    private static final int[] RHYTHM = {2, 3, 4, 3};
    private static final int FEWEST = 5;

    private Pieces() {
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        int most = Math.max(1, words.size() / FEWEST);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = Math.min(words.size(), from + Math.min(most, RHYTHM[pieces.size() % RHYTHM.length]));
            pieces.add(String.join("", words.subList(from, to)));
            from = to;
        }
        return pieces;
    }
}
