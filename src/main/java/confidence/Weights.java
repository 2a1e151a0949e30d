package confidence;

import chat.Rating.Parts;

/** How much each part counts; absent parts count nothing and the others are re-scaled. */
public record Weights(double citationMatch, double semanticSimilarity, double completeness, double reRanking) {
    public static final Weights DEFAULT = new Weights(40, 30, 20, 10);

    /** 0 to 100; 0 when every part is absent. */
    public double score(Parts parts) {
        Double[] values = {parts.citationMatch(), parts.semanticSimilarity(), parts.completeness(), parts.reRanking()};
        double[] weights = {citationMatch, semanticSimilarity, completeness, reRanking};
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                sum += weights[i] * values[i];
                all += weights[i];
            }
        }
        return all == 0 ? 0 : sum / all;
    }
}
