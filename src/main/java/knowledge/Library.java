package knowledge;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents of an installation: read in the background at the start and whenever the folder changes,
 * searchable as far as they have been read.
 */
public final class Library implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);
    private final KnowledgeSettings settings;
    private final Supplier<Embeddings> model;
    private final Readers readers = new Readers();
    private final Map<String, StoredFile> known = new TreeMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Daemons.named("library"));
    private final ExecutorService vectors;
    private final CompletableFuture<Shelf> opened = new CompletableFuture<>();
    private final ReadingReport report = new ReadingReport(known);
    private long waitUntil = System.nanoTime();

    public Library(KnowledgeSettings settings) {
        this(settings, Embeddings::load);
    }

    /** @param model gives null when there is none */
    Library(KnowledgeSettings settings, Supplier<Embeddings> model) {
        this.settings = settings;
        this.model = model;
        this.vectors = Executors.newFixedThreadPool(settings.readThreads(), Daemons.named("library-vectors"));
    }

    /** Begins to read; returns at once. */
    public void start() {
        clock.execute(this::open);
        clock.scheduleWithFixedDelay(this::pass, 0, settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs whenever other documents can be found than before. */
    public void onChange(Runnable action) {
        report.onChange(action);
    }

    /** Runs once, when there is an index to search in; on the thread that opened it. */
    public void onOpen(Runnable action) {
        opened.thenRun(action);
    }

    public LibraryStatus status() {
        return report.status();
    }

    /** Fails when there is no index to search in. */
    public void check() {
        if (status().state() == LibraryStatus.State.FAILED) {
            throw new IllegalStateException("The documents cannot be searched");
        }
    }

    KnowledgeSettings settings() {
        return settings;
    }

    Catalogue catalogue() {
        return report.catalogue();
    }

    /** Waits for the index to be opened, which takes about a second after the start, not for the reading. */
    Shelf shelf() {
        return opened.join();
    }

    private void open() {
        try {
            Embeddings embeddings = model.get();
            Index index = new Index(settings.index(), embeddings != null);
            index.files().forEach(file -> known.put(file.path(), file));
            report.opened(embeddings != null);
            opened.complete(Shelf.of(index, embeddings));
        } catch (LockObtainFailedException taken) {
            fail("The knowledge index " + settings.index() + " is in use by another process.", taken);
        } catch (IOException | RuntimeException broken) {
            fail("The knowledge index " + settings.index() + " cannot be opened.", broken);
        }
    }

    private void fail(String sentence, Exception reason) {
        LOG.error(sentence, reason);
        report.failed();
        opened.completeExceptionally(new IllegalStateException(sentence, reason));
    }

    private void pass() {
        if (opened.isCompletedExceptionally() || report.stopping() || System.nanoTime() - waitUntil < 0) {
            return;
        }
        try {
            Shelf shelf = shelf();
            FileReading reading = new FileReading(readers, shelf.embeddings(), vectors, settings.largestFile());
            report.begins();
            boolean changed = new Pass(shelf.index(), reading, known, report)
                    .run(new FolderScan(settings.folder(), readers).files());
            if (changed || status().state() != LibraryStatus.State.READY) {
                report.ready(settings.folder().toString());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            // the next pass tries again; what was read stays searchable
            LOG.error("The knowledge folder {} could not be read", settings.folder(), failed);
            waitUntil = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
            report.failed();
        }
    }

    @Override
    public void close() {
        // not interrupted: an interrupt in the middle of a write would break the writer
        report.stop();
        clock.shutdown();
        try {
            clock.awaitTermination(10, TimeUnit.SECONDS);
            vectors.shutdown();
            if (opened.isDone() && !opened.isCompletedExceptionally()) {
                shelf().close();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException late) {
            LOG.warn("The knowledge index did not close cleanly", late);
        }
    }
}
