package embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The SQLite file of the embedded platform: one writer, several readers. */
public final class Database implements AutoCloseable {
    private static final long LEAST_PATIENCE = 250; // of the pool; it takes no shorter one
    private final SqliteWriter writer;
    private final HikariDataSource readers;

    private Database(SqliteWriter writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** Opens {@code concierge.db}, makes it when absent, and brings it to the current schema. */
    public static Database open(EmbeddedSettings settings) throws IOException, SQLException {
        Path folder = settings.data();
        Files.createDirectories(folder);
        String url = "jdbc:sqlite:" + folder.resolve("concierge.db").toAbsolutePath();
        SQLiteDataSource source = source(url, settings);
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            Schema.migrate(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Database(new SqliteWriter(connection, settings.waiting()), pool(source, settings));
    }

    public SqliteWriter writer() {
        return writer;
    }

    /** Connections that cannot write. */
    public DataSource readers() {
        return readers;
    }

    /** Reads from it, to see that it is there. */
    public void check() throws SQLException {
        try (Connection connection = readers.getConnection()) {
            connection.createStatement().execute("SELECT 1");
        }
    }

    @Override
    public void close() throws SQLException {
        readers.close();
        writer.close();
    }

    private static SQLiteDataSource source(String url, EmbeddedSettings settings) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) settings.writeTimeout().toMillis());
        config.setTransactionMode(TransactionMode.DEFERRED); // the driver begins anew at each commit: hold no lock
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private static HikariDataSource pool(SQLiteDataSource source, EmbeddedSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sqlite-readers");
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.readers());
        config.setConnectionTimeout(Math.max(LEAST_PATIENCE, settings.writeTimeout().toMillis()));
        config.setConnectionInitSql("PRAGMA query_only = ON");
        return new HikariDataSource(config);
    }
}
