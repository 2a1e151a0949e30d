package evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** Writes the figures of an evaluation for people. */
public final class Report {
    private static final double PRECISION = 0.95;
    private final List<Outcome> outcomes;

    public Report(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    public String text() {
        List<Metrics.Scored> scored = outcomes.stream()
                .map(outcome -> new Metrics.Scored(outcome.reply().confidence(), outcome.right())).toList();
        StringBuilder text = new StringBuilder();
        counts(text);
        line(text, "AUROC of the confidence (right answers against all others)", Metrics.auroc(scored));
        line(text, "AURC, lower is better", Metrics.aurc(scored));
        line(text, "Coverage at 95 % precision", Metrics.coverageAt(PRECISION, scored));
        line(text, "Expected calibration error", Metrics.calibrationError(scored));
        text.append("\nConfidence   Answers   Mean confidence   Right\n");
        for (Metrics.Bin bin : Metrics.reliability(scored)) {
            text.append(String.format(Locale.ROOT, "%3d to %3d   %7d   %15.1f   %4.0f%%%n", bin.from(), bin.from() + 10,
                    bin.count(), bin.confidence(), 100 * bin.right()));
        }
        return text.toString();
    }

    private void counts(StringBuilder text) {
        List<Outcome> answerable = outcomes.stream().filter(outcome -> outcome.question().answerable()).toList();
        List<Outcome> others = outcomes.stream().filter(outcome -> !outcome.question().answerable()).toList();
        text.append(String.format("%d questions, %d answerable%n%n", outcomes.size(), answerable.size()));
        line(text, "Accuracy: answerable and answered right without reserve, or unanswerable and refused",
                share(outcomes, Outcome::handledRight));
        line(text, "Answerable: a right answer was given, with or without reserve", share(answerable, Outcome::right));
        line(text, "Answerable: refused", share(answerable, this::refused));
        line(text, "Unanswerable: refused", share(others, this::refused));
        line(text, "Unanswerable: answered without reserve", share(others,
                outcome -> outcome.reply().manner() == Asker.Manner.PLAIN));
        List<Outcome> labelled = outcomes.stream().filter(outcome -> Objects.nonNull(outcome.documentFirst())).toList();
        if (!labelled.isEmpty()) {
            line(text, "Right document named first", share(labelled, Outcome::documentFirst));
        }
    }

    private boolean refused(Outcome outcome) {
        return outcome.reply().manner() == Asker.Manner.REFUSED;
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.isEmpty() ? Double.NaN : (double) outcomes.stream().filter(which).count() / outcomes.size();
    }

    private static void line(StringBuilder text, String name, double value) {
        text.append(String.format(Locale.ROOT, "%-88s %.3f%n", name, value));
    }
}
