package support;

import aws.AwsPeople;
import aws.PeopleTables;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A platform that keeps what visitors say about answers and about themselves, and shows its rows. */
public final class PeopleStore implements AutoCloseable {
    private final Platform platform;
    private final Rows rows;
    private final OneAtATime server;

    /** Looks for one row; null when there is none. */
    private interface Rows {
        Map<String, Object> find(String kind, String key, String value) throws SQLException;
    }

    private PeopleStore(Platform platform, Rows rows, OneAtATime server) {
        this.platform = platform;
        this.rows = rows;
        this.server = server;
    }

    public static PeopleStore embedded(Path folder) throws Exception {
        Platform platform = new EmbeddedPlatform(folder);
        platform.add(new routes.embedded.FindTurnRoute(), new routes.embedded.SaveFeedbackRoute(),
                new routes.embedded.SaveProfileRoute(), new routes.embedded.ReadProfileRoute());
        return new PeopleStore(platform, (kind, key, value) -> row(folder.resolve("data"),
                kind.equals("profiles") ? "user_profiles" : kind, key, value), null);
    }

    public static PeopleStore aws() throws Exception {
        OneAtATime server = new OneAtATime(AwsEndpoint.required());
        URI endpoint = server.uri();
        AwsPlatform platform = AwsPlatform.withTables(endpoint);
        String own = UUID.randomUUID().toString().substring(0, 8);
        PeopleTables tables = new PeopleTables(platform.settings().sessionLogsTable(), "feedback-" + own,
                "profiles-" + own);
        AwsTables.people(platform.clients().dynamoDb(), tables);
        AwsPeople.bind(platform.context(), tables, platform.clients().dynamoDbAsync());
        platform.add(new routes.aws.FindTurnRoute(), new routes.aws.SaveFeedbackRoute(),
                new routes.aws.SaveProfileRoute(), new routes.aws.ReadProfileRoute());
        return new PeopleStore(platform, (kind, key, value) -> {
            Map<String, AttributeValue> item = platform.clients().dynamoDb().getItem(get -> get
                    .tableName(kind.equals("profiles") ? tables.profiles() : tables.feedback())
                    .key(Map.of(key, AttributeValue.fromS(value)))).item();
            return item.isEmpty() ? null : aws.Attributes.row(item);
        }, server);
    }

    /** From the database of an embedded installation; columns with null values are left out. */
    public static Map<String, Object> row(Path data, String table, String key, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("concierge.db"));
                PreparedStatement query = connection.prepareStatement(
                        "SELECT * FROM " + table + " WHERE " + key + " = ?")) {
            query.setString(1, value);
            ResultSet found = query.executeQuery();
            if (!found.next()) {
                return null;
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                if (found.getObject(i) != null) {
                    row.put(found.getMetaData().getColumnName(i), found.getObject(i));
                }
            }
            return row;
        }
    }

    public Platform platform() {
        return platform;
    }

    public <T> T ask(String endpoint, Object body, Class<T> type) {
        return platform.template().requestBody(endpoint, body, type);
    }

    public Map<String, Object> feedback(String messageId) throws SQLException {
        return rows.find("feedback", "message_id", messageId);
    }

    public Map<String, Object> profile(String userId) throws SQLException {
        return rows.find("profiles", "user_id", userId);
    }

    @Override
    public void close() {
        platform.close();
        if (server != null) {
            server.close();
        }
    }
}
