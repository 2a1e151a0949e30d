package chat;

/**
 * How far an answer can be trusted.
 *
 * @param confidence 0 to 100, after calibration when {@code calibrated}
 * @param parts      what it was made of, each 0 to 100
 */
public record Rating(double confidence, boolean calibrated, Parts parts) {

    /** The four parts of the score; null: this engine cannot tell, the other weights are re-scaled. */
    public record Parts(Double citationMatch, Double semanticSimilarity, Double completeness, Double reRanking) {
    }
}
