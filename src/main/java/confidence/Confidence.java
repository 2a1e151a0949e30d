package confidence;

import chat.Rating;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rates answers: parts, weights, then the engine's calibration table. */
public final class Confidence {
    private static final Logger LOG = LoggerFactory.getLogger(Confidence.class);
    private static final String REFUSED = "i don't have specific information";
    private static final int OPENING = 160;
    private static final double REFUSED_AT_MOST = 35;
    private final Weights weights;
    private final Map<String, Calibration> tables;

    public Confidence(Weights weights, Map<String, Calibration> tables) {
        this.weights = weights;
        this.tables = Map.copyOf(tables);
    }

    /** With the tables that ship; warns once of each engine in use that has none. */
    public static Confidence forEngines(Weights weights, List<String> engines) throws IOException {
        Map<String, Calibration> tables = new HashMap<>();
        for (String engine : engines) {
            Calibration.of(engine).ifPresentOrElse(table -> tables.put(engine, table), () -> LOG.warn(
                    "There is no calibration table for the engine {}: its confidence is the raw score.", engine));
        }
        return new Confidence(weights, tables);
    }

    public Rating rate(String engine, Evidence evidence) {
        Rating.Parts parts = rounded(PartsOfConfidence.of(evidence));
        double raw = weights.score(parts);
        Calibration table = tables.get(engine);
        double calibrated = table == null ? raw : table.apply(raw);
        double honest = refused(evidence.answer()) ? Math.min(REFUSED_AT_MOST, calibrated) : calibrated;
        return new Rating(round(honest), table != null, parts);
    }

    /** Before calibration; what tables are fitted on. */
    public double raw(Rating.Parts parts) {
        return weights.score(parts);
    }

    /** The answer opens by saying that it is none. */
    public static boolean refused(String answer) {
        String opening = answer.substring(0, Math.min(OPENING, answer.length())).replace('’', '\'');
        return answer.isBlank() || opening.toLowerCase(Locale.ROOT).contains(REFUSED);
    }

    private static Rating.Parts rounded(Rating.Parts parts) {
        return new Rating.Parts(round(parts.citationMatch()), round(parts.semanticSimilarity()),
                round(parts.completeness()), round(parts.reRanking()));
    }

    private static Double round(Double value) {
        return value == null ? null : Math.round(value * 10) / 10.0;
    }
}
