package support;

import java.util.ArrayList;
import aws.PeopleTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables with exactly the keys and indexes of the data specification. */
public final class AwsTables {
    private AwsTables() {
    }

    /** Names of a hash key and, if any, a range key. */
    public record Keys(String hash, String range) {
    }

    public static void sessionLogs(DynamoDbClient client, String name) {
        create(client, name, new Keys("session_id", "original_ts"), Map.of(
                "DayIndex", new Keys("tenant_day", "original_ts"),
                "MessageIndex", new Keys("message_id", null),
                "PendingIndex", new Keys("pending_shard", "original_ts")));
    }

    public static void deliveries(DynamoDbClient client, String name) {
        create(client, name, new Keys("owner_id", "delivery"), Map.of("DueIndex", new Keys("due_shard", "due_at")));
    }

    public static void people(DynamoDbClient client, PeopleTables tables) {
        create(client, tables.feedback(), new Keys("message_id", null), Map.of("SessionIndex", new Keys("session_id", null)));
        create(client, tables.profiles(), new Keys("user_id", null), Map.of());
    }

    public static void submissions(DynamoDbClient client, String name) {
        create(client, name, new Keys("submission_id", null), Map.of("SessionIndex", new Keys("session_id", null),
                "SubmissionStatusIndex", new Keys("tenant_status", "submitted_at")));
    }

    public static void create(DynamoDbClient client, String name, Keys keys, Map<String, Keys> indexes) {
        Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
        CreateTableRequest.Builder table = CreateTableRequest.builder().tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST).keySchema(schema(keys, attributes));
        List<GlobalSecondaryIndex> all = new ArrayList<>();
        indexes.forEach((index, of) -> all.add(GlobalSecondaryIndex.builder().indexName(index)
                .keySchema(schema(of, attributes)).projection(p -> p.projectionType(ProjectionType.ALL)).build()));
        if (!all.isEmpty()) {
            table.globalSecondaryIndexes(all);
        }
        client.createTable(table.attributeDefinitions(attributes.values()).build());
        client.waiter().waitUntilTableExists(describe -> describe.tableName(name));
    }

    private static List<KeySchemaElement> schema(Keys keys, Map<String, AttributeDefinition> attributes) {
        List<KeySchemaElement> schema = new ArrayList<>();
        schema.add(element(keys.hash(), KeyType.HASH, attributes));
        if (keys.range() != null) {
            schema.add(element(keys.range(), KeyType.RANGE, attributes));
        }
        return schema;
    }

    private static KeySchemaElement element(String name, KeyType type, Map<String, AttributeDefinition> attributes) {
        attributes.put(name, AttributeDefinition.builder().attributeName(name).attributeType(
                name.endsWith("_shard") ? ScalarAttributeType.N : ScalarAttributeType.S).build());
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
