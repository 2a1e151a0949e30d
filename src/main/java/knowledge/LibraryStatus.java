package knowledge;

import java.util.List;

/**
 * How far the library has been read.
 *
 * @param documents that can be searched now
 * @param read      files handled in this pass
 * @param total     files to handle in this pass
 * @param vectors   false: the embedding model is missing and search goes by words alone
 * @param problems  what could not be used
 */
public record LibraryStatus(State state, int documents, int read, int total, boolean vectors,
        List<Problem> problems) {

    /** Where the reading stands. */
    public enum State { READING, READY, FAILED }

    /** A document that was left out, and why in one sentence. */
    public record Problem(String document, String reason) {
    }
}
