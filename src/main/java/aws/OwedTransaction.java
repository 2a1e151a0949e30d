package aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ledger.Acceptance;
import ledger.DeliveryRows;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes a thing and its deliveries together, only if the thing is not there yet. */
final class OwedTransaction {
    private final Transactions transactions;
    private final String deliveries;
    private final AwsStoreSettings tables;

    OwedTransaction(DynamoDbAsyncClient client, String deliveries, AwsStoreSettings tables) {
        this.transactions = new Transactions(client);
        this.deliveries = deliveries;
        this.tables = tables;
    }

    /** True when written, false when the owner's row was there already. */
    CompletableFuture<Boolean> write(Acceptance acceptance) {
        List<TransactWriteItem> items = new ArrayList<>();
        String ownerKey = acceptance.owner().key().keySet().iterator().next();
        items.add(put(tables.table(acceptance.owner().table()), acceptance.owner().columns(), ownerKey));
        acceptance.deliveries().forEach(owed -> items.add(put(deliveries, DeliveryRows.row(owed), "owner_id")));
        return transactions.write(items).thenApply(failed -> {
            if (!failed.isEmpty() && !failed.get(0).equals(Transactions.CONDITION_FAILED)) {
                throw new IllegalStateException("A delivery of " + acceptance.ownerId() + " is there without it");
            }
            return failed.isEmpty();
        });
    }

    private static TransactWriteItem put(String table, Map<String, Object> row, String key) {
        Map<String, AttributeValue> item = Attributes.item(row);
        return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)
                .conditionExpression("attribute_not_exists(#key)").expressionAttributeNames(Map.of("#key", key)))
                .build();
    }
}
