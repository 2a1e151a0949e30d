package knowledge;

import chat.Passage;

/**
 * A unit that may answer a question.
 *
 * @param raw      cosine of the question with the sentence alone
 * @param context  cosine of the question with the sentence under its title and headings
 * @param matched  how well the words of the question are met, weighted by their rareness (MaxSim), 0 to 1
 * @param weakest  how well the worst met content word is met, 0 to 1
 * @param typed    1: holds the kind of thing asked for, 0: does not, 0.5: nothing particular is asked for
 * @param rank     what hits are ordered by, higher is better
 * @param support  how likely it answers the question, 0 to 1
 */
record Hit(StoredFile file, Unit unit, double raw, double context, double matched, double weakest, double typed,
        double rank, double support) {

    Hit supported(double support) {
        return new Hit(file, unit, raw, context, matched, weakest, typed, rank, support);
    }

    Passage passage() {
        return new Passage(file.name(), file.title(), unit.page(), unit.section(), unit.passage(), file.path(),
                Math.round(support * 1000) / 1000.0);
    }
}
