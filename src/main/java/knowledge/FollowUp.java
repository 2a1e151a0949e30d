package knowledge;

import chat.Utterance;
import confidence.ContentWords;
import java.util.List;
import java.util.Set;

/** Completes a question that only makes sense after the one before: "And how much does it cost?" */
final class FollowUp {
    private static final Set<String> POINTING = Set.of("it", "its", "they", "them", "their", "this", "that", "these",
            "those", "he", "she", "him", "her", "his", "there", "one", "ones");
    private static final Set<String> LINKING = Set.of("and", "but", "so", "also", "then");
    /** Say what kind of thing is asked for, not of what. */
    private static final Set<String> KINDS = Set.of("cost", "costs", "price", "fee", "long", "old", "often", "far",
            "big", "soon", "late", "early", "address", "phone", "number", "email", "contact", "free", "open", "opens",
            "close", "start", "starts", "end", "ends", "last", "lasts", "take", "takes", "charge", "pay", "work",
            "mean", "apply", "else", "time", "date", "day", "name", "instead", "leave", "leaves");
    private static final int LONGEST = 12;

    private FollowUp() {
    }

    /** The question as it is searched: with the visitor's question before it when it names no subject of its own. */
    static String complete(String question, List<Utterance> history) {
        String before = "";
        for (Utterance earlier : history) {
            before = earlier.role().equals("user") && !earlier.text().equals(question) ? earlier.text() : before;
        }
        return before.isBlank() || !leans(question) ? question : before + " " + question;
    }

    private static boolean leans(String question) {
        List<String> words = WordPiece.words(question).stream().filter(word -> Character.isLetter(word.codePointAt(0)))
                .toList();
        boolean points = words.stream().anyMatch(POINTING::contains) || !words.isEmpty()
                && LINKING.contains(words.get(0)) || ContentWords.of(question).isEmpty();
        return points && words.size() <= LONGEST
                && words.stream().allMatch(word -> ContentWords.isStopword(word) || KINDS.contains(word));
    }
}
