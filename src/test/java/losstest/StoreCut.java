package losstest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Cuts the store off: this process holds the lock that every write of the application needs. */
final class StoreCut {
    private static final int LOOK_MILLIS = 20;
    private final Path data;
    private final Duration length;
    private Instant from;
    private Instant until;
    private int mostSpooled;

    StoreCut(Path data, Duration length) {
        this.data = data;
        this.length = length;
    }

    void run() throws SQLException, IOException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + data.resolve("concierge.db") + "?busy_timeout=10000");
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            from = Instant.now();
            while (Instant.now().isBefore(from.plus(length))) {
                mostSpooled = Math.max(mostSpooled, spooled(data));
                Thread.sleep(LOOK_MILLIS);
            }
            statement.execute("ROLLBACK");
        } finally {
            until = Instant.now();
        }
    }

    /** Submissions that wait in the spool. */
    static int spooled(Path data) throws IOException {
        Path spool = data.resolve("spool");
        if (!Files.isDirectory(spool)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(spool)) {
            return (int) files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    int mostSpooled() {
        return mostSpooled;
    }

    /** Whether what was sent first could not be marked for the lock. */
    boolean between(Instant first, Instant again) {
        return from != null && first.isBefore(until.plusSeconds(1)) && again.isAfter(from);
    }
}
