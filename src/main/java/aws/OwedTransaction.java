package aws;

import chat.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ledger.Acceptance;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
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

    /**
     * True when written, false when the owner's row was there already. One that has expired, and ended deliveries
     * that outlived it, make room; while some of those are owed still, the store is not ready for a new one.
     */
    CompletableFuture<Boolean> write(Acceptance acceptance, Instant now) {
        List<TransactWriteItem> items = new ArrayList<>();
        String ownerKey = acceptance.owner().key().keySet().iterator().next();
        items.add(item(put(tables.table(acceptance.owner().table()), acceptance.owner().columns())
                .conditionExpression("attribute_not_exists(#key) OR #expires <= :now")
                .expressionAttributeNames(Map.of("#key", ownerKey, "#expires", "expires_at"))
                .expressionAttributeValues(Map.of(":now", Attributes.of(now.getEpochSecond())))));
        acceptance.deliveryRows().forEach(owed -> items.add(item(put(deliveries, owed)
                .conditionExpression("attribute_not_exists(owner_id) OR attribute_not_exists(due_at)"))));
        return transactions.write(items).thenApply(failed -> {
            if (!failed.isEmpty() && !failed.get(0).equals(Transactions.CONDITION_FAILED)) {
                throw new StoreUnavailable("Something is still owed for an earlier " + acceptance.ownerId(), null);
            }
            return failed.isEmpty();
        });
    }

    private static Put.Builder put(String table, Map<String, Object> row) {
        return Put.builder().tableName(table).item(Attributes.item(row));
    }

    private static TransactWriteItem item(Put.Builder put) {
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
