package aws;

import async.FutureProcessor;
import chat.StoredTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import ledger.Acceptance;
import ledger.Accepted;
import ledger.Backlog;
import ledger.Delivery;
import ledger.DeliveryRows;
import ledger.Leases;
import ledger.Outcome;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The ledger in DynamoDB. The due index may be stale, so a lease is always a conditional update of the row. */
final class DeliveryTable {
    private static final String STILL_FREE = "due_at = :seen AND (#state = :due OR due_at <= :now)";
    private static final String MINE = "lease_owner = :owner"; // our own update, repeated after a lost answer
    private final DynamoDbAsyncClient client;
    private final String table;
    private final Leases leases;
    private final Duration patience;
    private final OwedTransaction transaction;
    private final DueIndex due;

    DeliveryTable(DynamoDbAsyncClient client, AwsSettings settings, AwsStoreSettings owed, Leases leases) {
        this.client = client;
        this.table = settings.deliveriesTable();
        this.patience = settings.timeout();
        this.leases = leases;
        this.transaction = new OwedTransaction(client, table, owed);
        this.due = new DueIndex(client, table);
    }

    /** Fails when it takes too long, with an unknown end: the same acceptance again does no harm. */
    CompletableFuture<Accepted> accept(Acceptance acceptance) {
        return transaction.write(acceptance, leases.now()).thenCompose(fresh -> fresh
                ? CompletableFuture.completedFuture(new Accepted(true, acceptance.deliveries()))
                : list(acceptance.ownerId()).thenApply(stored -> new Accepted(false, stored)))
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    CompletableFuture<List<Delivery>> list(String ownerId) {
        return client.query(query -> query.tableName(table).consistentRead(true)
                .keyConditionExpression("owner_id = :owner")
                .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(ownerId))))
                .thenApply(found -> deliveries(found.items()));
    }

    CompletableFuture<List<Delivery>> takeDue(int limit) {
        return due.take(limit, leases.next(), this::lease);
    }

    CompletableFuture<Backlog> measure() {
        return due.measure();
    }

    /** Null when it is not owed, or leased by another. */
    CompletableFuture<Delivery> lease(Delivery delivery) {
        return client.getItem(get -> get.tableName(table).consistentRead(true).key(key(delivery)))
                .thenCompose(found -> {
                    Delivery now = found.hasItem() ? DeliveryRows.delivery(Attributes.row(found.item())) : delivery;
                    return now.dueAt() == null ? CompletableFuture.completedFuture(null) : lease(now, leases.next());
                });
    }

    /** Null when the lease is not ours any more. */
    CompletableFuture<Delivery> record(Outcome outcome) {
        Map<String, AttributeValue> values = new HashMap<>();
        StringBuilder sets = new StringBuilder("SET #state = :state, attempts = :attempts");
        StringBuilder removes = new StringBuilder(" REMOVE lease_owner, lease_until");
        Map<String, Object> row = DeliveryRows.row(outcome.after());
        for (String column : List.of("last_error", "sent_at", "due_shard", "due_at", "outcome", "details")) {
            if (row.get(column) == null) {
                removes.append(", ").append(column);
            } else {
                sets.append(", ").append(column).append(" = :").append(column);
                values.put(":" + column, Attributes.of(row.get(column)));
            }
        }
        values.put(":state", Attributes.of(row.get("state")));
        values.put(":attempts", Attributes.of(row.get("attempts")));
        values.put(":owner", AttributeValue.fromS(outcome.leased().leaseOwner()));
        return update(outcome.leased(), sets.append(removes).toString(), MINE, values).thenCompose(recorded ->
                recorded == null ? written(outcome) : CompletableFuture.completedFuture(recorded));
    }

    /** A first try whose answer was lost may have written it; null when it did not. */
    private CompletableFuture<Delivery> written(Outcome outcome) {
        return client.getItem(get -> get.tableName(table).consistentRead(true).key(key(outcome.leased())))
                .thenApply(found -> {
                    Delivery stored = found.hasItem() ? DeliveryRows.delivery(Attributes.row(found.item())) : null;
                    return stored != null && outcome.writtenAs(stored) ? stored : null;
                });
    }

    private CompletableFuture<Delivery> lease(Delivery delivery, Leases.Lease terms) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":owner", AttributeValue.fromS(terms.owner()));
        values.put(":until", AttributeValue.fromS(StoredTime.text(terms.until())));
        values.put(":leased", AttributeValue.fromS(DeliveryRows.word(Delivery.State.LEASED)));
        values.put(":due", AttributeValue.fromS(DeliveryRows.word(Delivery.State.DUE)));
        values.put(":seen", AttributeValue.fromS(StoredTime.text(delivery.dueAt())));
        values.put(":now", AttributeValue.fromS(StoredTime.text(terms.from())));
        values.put(":attempts", Attributes.of(delivery.attempts() + 1));
        return update(delivery, "SET #state = :leased, lease_owner = :owner, lease_until = :until, due_at = :until, "
                + "attempts = :attempts", "(" + STILL_FREE + ") OR " + MINE, values);
    }

    CompletableFuture<Delivery> update(Delivery delivery, String expression, String condition,
            Map<String, AttributeValue> values) {
        UpdateItemRequest request = UpdateItemRequest.builder().tableName(table).key(key(delivery))
                .updateExpression(expression).conditionExpression(condition).expressionAttributeValues(values)
                .expressionAttributeNames(Map.of("#state", "state")).returnValues(ReturnValue.ALL_NEW).build();
        return client.updateItem(request).thenApply(done -> DeliveryRows.delivery(Attributes.row(done.attributes())))
                .exceptionallyCompose(DeliveryTable::notOurs);
    }

    private static CompletionStage<Delivery> notOurs(Throwable failure) {
        return FutureProcessor.cause(failure) instanceof ConditionalCheckFailedException
                ? CompletableFuture.completedFuture(null) : CompletableFuture.failedFuture(failure);
    }

    static List<Delivery> deliveries(List<Map<String, AttributeValue>> items) {
        return items.stream().map(item -> DeliveryRows.delivery(Attributes.row(item))).toList();
    }

    static Map<String, AttributeValue> key(Delivery delivery) {
        return Map.of("owner_id", AttributeValue.fromS(delivery.ownerId()),
                "delivery", AttributeValue.fromS(delivery.name()));
    }
}
