package evaluation;

import confidence.Calibration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits a calibration table: a logistic curve of the raw score (Platt, with his smoothed targets), sampled every
 * five points. Two parameters, so that a few hundred questions are enough.
 */
public final class TableFit {
    private static final int STEP = 5;
    private static final int ROUNDS = 100;

    private TableFit() {
    }

    /** @param raw scores before calibration with whether the answer was right; at least one of each kind */
    public static Calibration fit(String engine, String fittedOn, LocalDate day, List<Metrics.Scored> raw) {
        int right = (int) raw.stream().filter(Metrics.Scored::right).count();
        if (right == 0 || right == raw.size()) {
            throw new IllegalArgumentException("A fit needs right and wrong answers");
        }
        double[] curve = logistic(raw, right);
        List<double[]> points = new ArrayList<>();
        for (int score = 0; score <= 100; score += STEP) {
            double value = 100 * probability(curve, score / 100.0);
            double floor = points.isEmpty() ? 0 : points.get(points.size() - 1)[1];
            points.add(new double[] {score, Math.max(floor, Math.round(value * 10) / 10.0)});
        }
        return new Calibration(engine, fittedOn, day.toString(), raw.size(), right, points);
    }

    /** Newton's method on offset and slope. */
    private static double[] logistic(List<Metrics.Scored> raw, int right) {
        double high = (right + 1.0) / (right + 2.0);
        double low = 1.0 / (raw.size() - right + 2.0);
        double[] curve = {0, 1};
        for (int round = 0; round < ROUNDS; round++) {
            double g0 = 0;
            double g1 = 0;
            double h00 = 1e-6;
            double h01 = 0;
            double h11 = 1e-6;
            for (Metrics.Scored one : raw) {
                double x = one.confidence() / 100;
                double p = probability(curve, x);
                double miss = p - (one.right() ? high : low);
                double weight = p * (1 - p);
                g0 += miss;
                g1 += miss * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }
            double determinant = h00 * h11 - h01 * h01;
            curve[0] -= (h11 * g0 - h01 * g1) / determinant;
            curve[1] = Math.max(0, curve[1] - (h00 * g1 - h01 * g0) / determinant);
        }
        return curve;
    }

    private static double probability(double[] curve, double x) {
        return 1 / (1 + Math.exp(-(curve[0] + curve[1] * x)));
    }
}
