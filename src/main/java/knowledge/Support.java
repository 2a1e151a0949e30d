package knowledge;

/**
 * How likely a sentence answers a question: a logistic function of few measures, so that it also holds
 * for documents it was not fitted on.
 */
final class Support {
    private static final double OFFSET = -9.5;
    private static final double SIMILARITY = 5.3;
    private static final double MATCHED = 1.7;
    private static final double WEAKEST = 6.6;
    private static final double TYPED = 0.75;

    private Support() {
    }

    static double of(double similarity, double matched, double weakest, double typed) {
        double sum = OFFSET + SIMILARITY * similarity + MATCHED * matched + WEAKEST * weakest + TYPED * typed;
        return 1 / (1 + Math.exp(-sum));
    }
}
