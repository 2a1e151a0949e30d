package buttons;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a question whose asker wants to go on from one that only wants an answer. */
final class Engagement {
    static final List<String> USUAL = List.of("tell me", "more", "interested", "how", "what", "when", "where", "apply",
            "volunteer", "help", "can i", "do you", "does");
    private final Pattern words;

    /** @param phrases plain; empty: every question is engaged */
    Engagement(List<String> phrases) {
        words = phrases.isEmpty() ? null : Pattern.compile(phrases.stream().map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    boolean shownBy(String plainQuestion) {
        return words == null || words.matcher(plainQuestion).find();
    }
}
