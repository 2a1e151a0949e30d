package knowledge;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of a library and how far its reading has come, in the log and as a status. */
final class ReadingReport implements Pass.Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private final Map<String, StoredFile> known;
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile LibraryStatus status =
            new LibraryStatus(LibraryStatus.State.READING, 0, 0, 0, true, List.of());
    private volatile boolean vectors = true;
    private volatile boolean stopping;
    private volatile Runnable changed = () -> { };
    private int tenths;

    /** @param known all files by path, as the reading thread keeps them */
    ReadingReport(Map<String, StoredFile> known) {
        this.known = known;
    }

    void onChange(Runnable action) {
        changed = action;
    }

    /** @param vectors false when there is no embedding model */
    void opened(boolean vectors) {
        this.vectors = vectors;
        catalogue = new Catalogue(known.values());
    }

    void begins() {
        tenths = 0;
    }

    void ready(String folder) {
        catalogue = new Catalogue(known.values());
        report(LibraryStatus.State.READY, 0, 0);
        LOG.info("Knowledge is ready: {} documents from {}", status.documents(), folder);
        status.problems().forEach(problem -> LOG.warn("{} is left out: {}", problem.document(), problem.reason()));
    }

    void failed() {
        report(LibraryStatus.State.FAILED, 0, 0);
    }

    void stop() {
        stopping = true;
    }

    private void report(LibraryStatus.State state, int read, int total) {
        status = new LibraryStatus(state, catalogue.documents(), read, total, vectors, catalogue.problems());
    }

    @Override
    public void read(int done, int total, StoredFile file) {
        report(LibraryStatus.State.READING, done, total);
        if (done * 10 / total > tenths || done == 1) {
            tenths = done * 10 / total;
            LOG.info("Knowledge: {} of {} new or changed documents read, last {}", done, total, file.path());
        }
    }

    @Override
    public void committed() {
        catalogue = new Catalogue(known.values());
        changed.run();
    }

    @Override
    public boolean stopping() {
        return stopping;
    }

    LibraryStatus status() {
        return status;
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
