package confidence;

import chat.Citation;
import chat.Passage;
import chat.Rating.Parts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Computes the four parts from what is really there; what cannot be told is null. */
final class PartsOfConfidence {
    /** Cosines and token matches of unrelated and of equal texts lie between these (bge-small-en-v1.5). */
    private static final double UNRELATED_SIMILARITY = 0.5;
    private static final double UNRELATED_COVERAGE = 0.4;
    private static final double EQUAL = 0.9;
    private static final double SUPPORTED_SENTENCE = 0.5;
    /** A greeting is answered without documents. */
    private static final double NO_REFERENCE_NEEDED = 1;

    private PartsOfConfidence() {
    }

    static Parts of(Evidence evidence) {
        return new Parts(citationMatch(evidence), similarity(evidence), completeness(evidence), reRanking(evidence));
    }

    /** The share of the answer that the references support, times how well they answer, where the engine tells. */
    private static Double citationMatch(Evidence evidence) {
        Double support = evidence.signals().support();
        if (evidence.citations().isEmpty()) {
            boolean none = support != null && support == NO_REFERENCE_NEEDED;
            return none ? 100.0 : 0.0;
        }
        return support != null ? 100 * support : 100 * supported(evidence);
    }

    private static double supported(Evidence evidence) {
        Set<String> cited = new HashSet<>();
        for (Citation citation : evidence.citations()) {
            cited.addAll(ContentWords.of(citation.source().text()));
        }
        int all = 0;
        double borne = 0;
        for (String sentence : evidence.answer().split("(?<=[.!?])\\s+|\\R+")) {
            List<String> words = ContentWords.of(sentence);
            double share = share(words, cited);
            all += words.size();
            borne += share >= SUPPORTED_SENTENCE ? share * words.size() : 0;
        }
        return all == 0 ? 0 : borne / all;
    }

    private static Double similarity(Evidence evidence) {
        Double similarity = evidence.signals().similarity();
        if (similarity != null) {
            return scaled(similarity, UNRELATED_SIMILARITY);
        }
        double best = evidence.passages().stream().mapToDouble(Passage::score).max().orElse(0);
        return best > 0 ? 100 * Math.min(1, best) : null;
    }

    /** How much of what was asked the answer takes up. */
    private static Double completeness(Evidence evidence) {
        Double coverage = evidence.signals().coverage();
        if (coverage != null) {
            return scaled(coverage, UNRELATED_COVERAGE);
        }
        List<String> asked = ContentWords.of(evidence.question());
        return asked.isEmpty() ? null : 100 * share(asked, new HashSet<>(ContentWords.of(evidence.answer())));
    }

    /** Without a re-ranker: how much of the question the best passage holds. */
    private static Double reRanking(Evidence evidence) {
        Double score = evidence.signals().reRanking();
        if (score != null) {
            return scaled(score, UNRELATED_SIMILARITY);
        }
        List<String> asked = ContentWords.of(evidence.question());
        boolean scored = evidence.passages().stream().anyMatch(passage -> passage.score() > 0);
        if (asked.isEmpty() || !scored) {
            return null;
        }
        return evidence.passages().stream().mapToDouble(passage -> 100 * share(asked, words(passage))).max().orElse(0);
    }

    private static Set<String> words(Passage passage) {
        return new HashSet<>(ContentWords.of(passage.title() + " " + passage.section() + " " + passage.text()));
    }

    private static double share(List<String> words, Set<String> in) {
        return words.isEmpty() ? 0 : (double) words.stream().filter(in::contains).count() / words.size();
    }

    private static double scaled(double value, double unrelated) {
        return 100 * Math.max(0, Math.min(1, (value - unrelated) / (EQUAL - unrelated)));
    }
}
