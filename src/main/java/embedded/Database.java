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
    private final SqliteWriter writer;
    private final HikariDataSource readers;

    private Database(SqliteWriter writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** Opens {@code concierge.db}, makes it when absent, and brings it to the current schema. */
    public static Database open(Path folder, int readers, int mostWaiting) throws IOException, SQLException {
        Files.createDirectories(folder);
        String url = "jdbc:sqlite:" + folder.resolve("concierge.db").toAbsolutePath();
        Connection connection = source(url).getConnection();
        try {
            connection.setAutoCommit(false);
            Schema.migrate(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Database(new SqliteWriter(connection, mostWaiting), pool(url, readers));
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

    private static SQLiteDataSource source(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        config.setTransactionMode(TransactionMode.DEFERRED); // the driver begins anew at each commit: hold no lock
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private static HikariDataSource pool(String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sqlite-readers");
        config.setDataSource(source(url));
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql("PRAGMA query_only = ON");
        return new HikariDataSource(config);
    }
}
