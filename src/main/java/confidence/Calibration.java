package confidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that maps raw scores to calibrated ones, so that of all answers with 90 nine in ten are right.
 * Between its points it is a straight line; it never falls.
 *
 * @param engine    whose scores it is for
 * @param fittedOn  which questions and documents
 * @param fittedAt  date
 * @param questions how many
 * @param right     how many of them were answered right
 * @param points    pairs of raw and calibrated score, both rising
 */
public record Calibration(String engine, String fittedOn, String fittedAt, int questions, int right,
        List<double[]> points) {

    /** @throws IllegalArgumentException when the table is empty or falls */
    public Calibration {
        points = new ArrayList<>(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A calibration table needs points");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i)[0] <= points.get(i - 1)[0] || points.get(i)[1] < points.get(i - 1)[1]) {
                throw new IllegalArgumentException("The calibration table of " + engine + " falls at point " + i);
            }
        }
    }

    /** The table that ships for an engine, from {@code calibration/{engine}.json}. */
    public static Optional<Calibration> of(String engine) throws IOException {
        String name = "/calibration/" + engine + ".json";
        try (InputStream table = Calibration.class.getResourceAsStream(name)) {
            return table == null ? Optional.empty() : Optional.of(new ObjectMapper().readValue(table,
                    Calibration.class));
        }
    }

    public double apply(double raw) {
        double[] below = points.get(0);
        if (raw <= below[0]) {
            return below[1];
        }
        for (double[] point : points) {
            if (raw <= point[0]) {
                double along = (raw - below[0]) / (point[0] - below[0]);
                return below[1] + along * (point[1] - below[1]);
            }
            below = point;
        }
        return below[1];
    }
}
