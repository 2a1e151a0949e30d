package knowledge;

import java.util.List;

/**
 * How likely a sentence answers a question: a logistic function of few measures, so that it also holds
 * for documents it was not fitted on. A sentence that stands out from the other candidates is likelier the answer:
 * where nothing answers, all are equally far from it.
 */
final class Support {
    private static final double OFFSET = -9.8;
    private static final double SIMILARITY = 6.6;
    private static final double WEAKEST = 5;
    private static final double TYPED = 0.9;
    private static final double MARGIN = 5.4;
    private static final int OTHERS = 7;
    /** Half of the right answers stand out more. */
    private static final double USUAL_MARGIN = 0.3;

    private Support() {
    }

    /** @param hits best first */
    static List<Hit> judged(List<Hit> hits) {
        if (hits.isEmpty()) {
            return hits;
        }
        double others = others(hits);
        return hits.stream().map(hit -> hit.supported(of(hit, hit.rank() - others))).toList();
    }

    /** Mean rank of those behind the best; a library too small for that many is taken as usual. */
    private static double others(List<Hit> hits) {
        double sum = 0;
        for (int i = 1; i <= OTHERS; i++) {
            sum += i < hits.size() ? hits.get(i).rank() : hits.get(0).rank() - USUAL_MARGIN;
        }
        return sum / OTHERS;
    }

    private static double of(Hit hit, double margin) {
        double sum = OFFSET + SIMILARITY * hit.context() + WEAKEST * hit.weakest() + TYPED * hit.typed()
                + MARGIN * margin;
        return 1 / (1 + Math.exp(-sum));
    }
}
