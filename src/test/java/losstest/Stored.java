package losstest;

import chat.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the store holds.
 *
 * @param data       submission id to what was filled in
 * @param deliveries owner id to its deliveries: name to state
 * @param attempts   made in all
 * @param texts      text messages that were counted against the limit
 */
record Stored(Map<String, JsonNode> data, Map<String, String> status, Map<String, Map<String, String>> deliveries,
        int attempts, int texts) {

    static Stored read(Path folder) throws SQLException {
        Map<String, JsonNode> data = new TreeMap<>();
        Map<String, String> status = new TreeMap<>();
        Map<String, Map<String, String>> deliveries = new TreeMap<>();
        try (Connection connection = open(folder); Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("SELECT submission_id, form_data, status FROM submissions");
            while (rows.next()) {
                data.put(rows.getString(1), json(rows.getString(2)));
                status.put(rows.getString(1), rows.getString(3));
            }
            rows = statement.executeQuery("SELECT owner_id, delivery, state FROM deliveries");
            while (rows.next()) {
                deliveries.computeIfAbsent(rows.getString(1), first -> new TreeMap<>())
                        .put(rows.getString(2), rows.getString(3));
            }
            return new Stored(data, status, deliveries, number(statement, "SELECT sum(attempts) FROM deliveries"),
                    number(statement, "SELECT coalesce(sum(count), 0) FROM usage WHERE subject LIKE '%loss-id%'"));
        }
    }

    /** Deliveries that are still to be made. */
    static int owed(Path folder) throws SQLException {
        try (Connection connection = open(folder); Statement statement = connection.createStatement()) {
            return number(statement, "SELECT count(*) FROM deliveries WHERE due_at IS NOT NULL");
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("concierge.db") + "?busy_timeout=10000");
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored submission is not JSON: " + text, e);
        }
    }
}
