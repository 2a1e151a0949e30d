package aws;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import profiles.Profile;
import profiles.ProfileRows;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Profiles in DynamoDB. */
final class ProfileTable {
    private static final Set<String> KEPT = Set.of("created_at");
    private final DynamoDbAsyncClient client;
    private final String table;

    ProfileTable(DynamoDbAsyncClient client, String table) {
        this.client = client;
        this.table = table;
    }

    CompletableFuture<Profile> save(Profile profile) {
        Map<String, Object> row = ProfileRows.row(profile);
        row.remove("user_id");
        Columns columns = new Columns(row, KEPT);
        return client.updateItem(update -> update.tableName(table).key(key(profile.userId()))
                .updateExpression(columns.expression()).expressionAttributeNames(columns.names())
                .expressionAttributeValues(columns.values())).thenApply(done -> profile);
    }

    /** Null when there is none or its time has passed. */
    CompletableFuture<Profile> read(String userId) {
        return client.getItem(get -> get.tableName(table).consistentRead(true).key(key(userId))).thenApply(found -> {
            Profile profile = found.hasItem() ? ProfileRows.profile(Attributes.row(found.item())) : null;
            boolean expired = profile != null && profile.expiresAt() != null
                    && !profile.expiresAt().isAfter(Instant.now());
            return expired ? null : profile;
        });
    }

    private static Map<String, AttributeValue> key(String userId) {
        return Map.of("user_id", AttributeValue.fromS(userId));
    }
}
