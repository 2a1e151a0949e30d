package knowledge;

/**
 * How likely a sentence answers a question: a logistic function of few measures, so that it also holds
 * for documents it was not fitted on.
 */
final class Support {
    private static final double OFFSET = -15.3;
    private static final double SIMILARITY = 12.8;
    private static final double MATCHED = 6.9;
    private static final double TYPED = 3.3;

    private Support() {
    }

    static double of(double raw, double context, double matched, double weakest, double typed) {
        return 1 / (1 + Math.exp(-(OFFSET + SIMILARITY * Math.max(raw, context) + MATCHED * matched + TYPED * typed)));
    }
}
