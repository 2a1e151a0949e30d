package knowledge;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** Stands in for the vectors where the embedding model is missing: which of the question's words a unit holds. */
final class WordMatch {
    private WordMatch() {
    }

    static Hit hit(StoredFile file, Unit unit, QuestionWords words, Analyzer analyzer, double typed)
            throws IOException {
        Set<String> held = QuestionWords.stems(unit.context(file.title()), analyzer);
        double met = 0;
        double all = 0;
        boolean everything = true;
        for (String word : words.contentWords()) {
            boolean has = held.containsAll(QuestionWords.stems(word, analyzer));
            met += has ? words.weight(word) : 0;
            all += words.weight(word);
            everything &= has;
        }
        double share = all == 0 ? 0 : met / all;
        double support = share * (typed == 0 ? 0.6 : 0.8);
        return new Hit(file, unit, share, share, share, everything ? 1 : 0, typed, share + 0.1 * typed, support);
    }
}
