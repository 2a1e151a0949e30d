package knowledge;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a text meets the words of a question: each token of the question is met by its nearest token
 * (MaxSim, after ColBERT).
 *
 * @param mean    over the question's words, weighted
 * @param weakest of the content words
 */
record TokenMatch(double mean, double weakest) {

    static TokenMatch of(Embeddings.Encoding question, QuestionWords words, PackedEncoding text) {
        double sum = 0;
        double weights = 0;
        Map<Integer, double[]> perWord = new HashMap<>();
        for (int i = 0; i < question.tokens().length; i++) {
            int word = question.word()[i];
            double weight = word < 0 ? 0 : words.weight(question.words().get(word));
            if (weight > 0) {
                double best = nearest(question.tokens()[i], text);
                sum += weight * best;
                weights += weight;
                double[] met = perWord.computeIfAbsent(word, key -> new double[2]);
                met[0] += best;
                met[1]++;
            }
        }
        double weakest = 1;
        for (Map.Entry<Integer, double[]> word : perWord.entrySet()) {
            if (words.content(question.words().get(word.getKey()))) {
                weakest = Math.min(weakest, word.getValue()[0] / word.getValue()[1]);
            }
        }
        return new TokenMatch(weights == 0 ? 0 : sum / weights, weakest);
    }

    private static double nearest(float[] token, PackedEncoding text) {
        float best = 0;
        for (int j = 0; j < text.word().length; j++) {
            if (text.word()[j] >= 0) {
                best = Math.max(best, text.dot(token, j));
            }
        }
        return best;
    }
}
