package aws;

import async.FutureProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import ledger.Acceptance;
import ledger.DeliveryRows;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes a thing and its deliveries together, only if the thing is not there yet. */
final class OwedTransaction {
    private static final int TRIES = 5;
    private final DynamoDbAsyncClient client;
    private final String deliveries;
    private final AwsStoreSettings tables;

    OwedTransaction(DynamoDbAsyncClient client, String deliveries, AwsStoreSettings tables) {
        this.tables = tables;
        this.client = client;
        this.deliveries = deliveries;
    }

    /** True when written, false when the owner's row was there already. */
    CompletableFuture<Boolean> write(Acceptance acceptance) {
        List<TransactWriteItem> items = new ArrayList<>();
        String ownerKey = acceptance.owner().key().keySet().iterator().next();
        items.add(put(tables.table(acceptance.owner().table()), acceptance.owner().columns(), ownerKey));
        acceptance.deliveries().forEach(owed -> items.add(put(deliveries, DeliveryRows.row(owed), "owner_id")));
        return write(TransactWriteItemsRequest.builder().transactItems(items).build(), 1);
    }

    private CompletableFuture<Boolean> write(TransactWriteItemsRequest request, int attempt) {
        return client.transactWriteItems(request).thenApply(done -> true)
                .exceptionallyCompose(failure -> cancelled(request, attempt, failure));
    }

    private CompletionStage<Boolean> cancelled(TransactWriteItemsRequest request, int attempt, Throwable failure) {
        if (FutureProcessor.cause(failure) instanceof TransactionCanceledException cancelled
                && cancelled.hasCancellationReasons()) {
            List<String> codes = cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
            if ("ConditionalCheckFailed".equals(codes.get(0))) {
                return CompletableFuture.completedFuture(false);
            }
            if (codes.contains("TransactionConflict") && attempt < TRIES) {
                return CompletableFuture.supplyAsync(() -> attempt + 1, later(attempt))
                        .thenCompose(next -> write(request, next));
            }
        }
        return CompletableFuture.failedFuture(failure);
    }

    private static Executor later(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(20L << attempt);
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    private static TransactWriteItem put(String table, Map<String, Object> row, String key) {
        Map<String, AttributeValue> item = Attributes.item(row);
        return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)
                .conditionExpression("attribute_not_exists(#key)").expressionAttributeNames(Map.of("#key", key)))
                .build();
    }
}
