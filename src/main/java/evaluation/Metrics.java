package evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Measures of how well a confidence tells right from wrong. Scores are 0 to 100. */
public final class Metrics {
    private static final int BINS = 10;

    private Metrics() {
    }

    /** A confidence and whether the answer was right. */
    public record Scored(double confidence, boolean right) {
    }

    /** @param confidence mean of the bin, 0 to 100; @param right share of right answers, 0 to 1 */
    public record Bin(int from, int count, double confidence, double right) {
    }

    /** Chance that a right answer scores above a wrong one, ties half; NaN without one of each. */
    public static double auroc(List<Scored> scored) {
        double above = 0;
        long pairs = 0;
        for (Scored good : scored.stream().filter(Scored::right).toList()) {
            for (Scored bad : scored.stream().filter(one -> !one.right()).toList()) {
                above += good.confidence() > bad.confidence() ? 1 : good.confidence() == bad.confidence() ? 0.5 : 0;
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : above / pairs;
    }

    /** Mean share of wrong answers over all coverages, best confidence first: lower is better. */
    public static double aurc(List<Scored> scored) {
        List<Scored> sorted = sorted(scored);
        double wrong = 0;
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            wrong += sorted.get(i).right() ? 0 : 1;
            sum += wrong / (i + 1);
        }
        return sorted.isEmpty() ? Double.NaN : sum / sorted.size();
    }

    /** Largest share of the questions, best confidence first, of which at least this share is right. */
    public static double coverageAt(double precision, List<Scored> scored) {
        List<Scored> sorted = sorted(scored);
        int right = 0;
        int best = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).right() ? 1 : 0;
            boolean lastOfItsScore = i + 1 == sorted.size()
                    || sorted.get(i + 1).confidence() < sorted.get(i).confidence();
            if (lastOfItsScore && right >= precision * (i + 1)) {
                best = i + 1;
            }
        }
        return sorted.isEmpty() ? 0 : (double) best / sorted.size();
    }

    /** Ten bins of ten points; 100 belongs to the last. */
    public static List<Bin> reliability(List<Scored> scored) {
        return IntStream.range(0, BINS).mapToObj(bin -> {
            List<Scored> in = scored.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.confidence() / BINS)) == bin).toList();
            double mean = in.stream().mapToDouble(Scored::confidence).average().orElse(0);
            double right = in.stream().mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0);
            return new Bin(bin * BINS, in.size(), mean, right);
        }).toList();
    }

    /** Mean distance between confidence and share of right answers, 0 to 1, weighted by the bins' sizes. */
    public static double calibrationError(List<Scored> scored) {
        double sum = 0;
        for (Bin bin : reliability(scored)) {
            sum += bin.count() * Math.abs(bin.confidence() / 100 - bin.right());
        }
        return scored.isEmpty() ? Double.NaN : sum / scored.size();
    }

    private static List<Scored> sorted(List<Scored> scored) {
        Scored[] copy = scored.toArray(Scored[]::new);
        Arrays.sort(copy, Comparator.comparingDouble(Scored::confidence).reversed());
        return List.of(copy);
    }
}
