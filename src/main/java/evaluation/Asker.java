package evaluation;

import java.io.IOException;
import java.util.List;

/** Something that can be asked: an engine, or a whole installation. */
public interface Asker extends AutoCloseable {

    Reply ask(String question) throws IOException;

    /** Name of the engine, as calibration tables are named. */
    String engine();

    @Override
    void close();

    /**
     * @param manner     how plainly the answer speaks
     * @param raw        confidence before calibration, 0 to 100
     * @param confidence as visitors see it, 0 to 100
     * @param documents  names of the documents that the answer cites, first one first
     */
    record Reply(String answer, Manner manner, double raw, double confidence, List<String> documents) {
    }

    /** How plainly an answer speaks. */
    enum Manner { PLAIN, HEDGED, REFUSED }
}
