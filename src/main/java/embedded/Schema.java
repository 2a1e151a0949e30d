package embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings a database file to the schema of this program, step by step, each step in one transaction. */
final class Schema {
    private static final int VERSION = 4;

    private Schema() {
    }

    /** @param connection not in autocommit mode */
    static void migrate(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > VERSION) {
            throw new SQLException("The database was written by a newer program (schema " + version
                    + ", this program knows " + VERSION + ").");
        }
        for (int next = version + 1; next <= VERSION; next++) {
            try (Statement statement = connection.createStatement()) {
                for (String part : SqlText.each("schema-" + next)) {
                    statement.executeUpdate(part);
                }
                statement.executeUpdate("PRAGMA user_version = " + next);
            }
            connection.commit();
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }
}
