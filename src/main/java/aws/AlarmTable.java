package aws;

import alarms.Alarm;
import alarms.AlarmRows;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Alarms in DynamoDB. */
final class AlarmTable {
    private final DynamoDbAsyncClient client;
    private final String table;

    AlarmTable(DynamoDbAsyncClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Null when there is none. */
    CompletableFuture<Alarm> read(String id) {
        return client.getItem(get -> get.tableName(table).consistentRead(true)
                .key(Map.of("alarm_id", AttributeValue.fromS(id))))
                .thenApply(found -> found.hasItem() ? AlarmRows.alarm(Attributes.row(found.item())) : null);
    }
}
