package support;

import java.nio.file.Path;
import java.time.Duration;
import knowledge.KnowledgeSettings;
import knowledge.Library;
import knowledge.LibraryStatus;
import org.awaitility.Awaitility;

/** Opens libraries for tests. */
public final class Libraries {
    private Libraries() {
    }

    public static KnowledgeSettings settings(Path folder, Path index) {
        return new KnowledgeSettings(folder, index, 1024 * 1024, Duration.ofMillis(100), 2, 2, 10, 0.45, 0.3,
                Duration.ZERO);
    }

    /** Returns when the folder has been read. */
    public static Library open(Path folder, Path index) {
        Library library = new Library(settings(folder, index));
        library.start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() ->
                library.status().state() == LibraryStatus.State.READY);
        return library;
    }
}
