package engine;

import chat.Citation;
import chat.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the passage that says most of a sentence's words, where a model does not tell what it used. */
final class SupportingPassages {
    private static final double ENOUGH = 0.5;
    private static final int FEWEST_WORDS = 3; // "You are welcome." rests on nothing
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Set<String> FUNCTION_WORDS = Set.of("the", "and", "for", "are", "was", "were", "with", "that",
            "this", "these", "those", "from", "you", "your", "our", "their", "its", "can", "will", "would", "should",
            "could", "has", "have", "had", "not", "but", "they", "them", "there", "which", "who", "what", "when",
            "where", "how", "all", "any", "also", "into", "about", "than", "then", "more", "may", "must", "been",
            "being");
    private final List<Passage> passages;
    private final List<Set<String>> words;

    SupportingPassages(List<Passage> passages) {
        this.passages = passages;
        this.words = passages.stream().map(p -> words(p.title() + " " + p.section() + " " + p.text())).toList();
    }

    List<Citation> of(List<Sentences.Sentence> sentences) {
        List<Citation> citations = new ArrayList<>();
        for (Sentences.Sentence sentence : sentences) {
            Set<String> said = words(sentence.text());
            int best = best(said);
            if (said.size() >= FEWEST_WORDS && share(said, words.get(best)) >= ENOUGH) {
                citations.add(new Citation(passages.get(best), sentence.text()));
            }
        }
        return citations;
    }

    private int best(Set<String> said) {
        int best = 0;
        for (int i = 1; i < words.size(); i++) {
            if (share(said, words.get(i)) > share(said, words.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static double share(Set<String> said, Set<String> known) {
        return said.isEmpty() ? 0 : (double) said.stream().filter(known::contains).count() / said.size();
    }

    private static Set<String> words(String text) {
        Set<String> found = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!FUNCTION_WORDS.contains(word.group())) {
                found.add(word.group());
            }
        }
        return found;
    }
}
