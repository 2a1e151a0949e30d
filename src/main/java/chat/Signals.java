package chat;

/**
 * What an engine itself can tell about its answer, each 0 to 1; null where it cannot.
 *
 * @param support    how likely what it cites answers the question
 * @param similarity of the question and what it cites
 * @param coverage   of the question's words by what it cites
 * @param reRanking  score of the best passage after re-ranking
 */
public record Signals(Double support, Double similarity, Double coverage, Double reRanking) {
    public static final Signals NONE = new Signals(null, null, null, null);
}
