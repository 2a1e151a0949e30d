package forms;

import java.io.IOException;
import java.util.List;

/** Where accepted submissions lie while the store is down, each under its id. All methods block. */
public interface Spool {

    /** What is kept under an id; the version tells it from a later one of the same id. */
    record Entry(String submissionId, byte[] content, String version) {
    }

    /**
     * Returns when it is safely kept.
     *
     * @return false when something is kept under that id already; nothing is written then
     */
    boolean keep(String submissionId, byte[] content) throws IOException;

    /** Null when there is none. */
    Entry read(String submissionId) throws IOException;

    /** Ids of what lies there, for one sweep; none while another process sweeps. */
    List<String> beginSweep() throws IOException;

    void endSweep() throws IOException;

    void remove(Entry entry) throws IOException;

    /** Moves it to where no sweep looks, for a person to look at. */
    void setAside(Entry entry, String folder) throws IOException;
}
