package aws;

import chat.StoredTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ledger.Delivery;
import ledger.Leases;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import usage.Mark;
import usage.Reservation;
import usage.Usage;

/** Counts of sendings in DynamoDB; a count and the mark on the delivery that it counts change together. */
final class UsageTable {
    private static final Map<String, String> COUNT = Map.of("#count", "count");
    private final DynamoDbAsyncClient client;
    private final Transactions transactions;
    private final String deliveries;
    private final AwsStoreSettings tables;
    private final Leases leases;

    UsageTable(DynamoDbAsyncClient client, String deliveries, AwsStoreSettings tables, Leases leases) {
        this.client = client;
        this.transactions = new Transactions(client);
        this.deliveries = deliveries;
        this.tables = tables;
        this.leases = leases;
    }

    CompletableFuture<Usage> reserve(Reservation wish) {
        if (wish.limit() <= 0) {
            return asBefore(wish);
        }
        return transactions.write(List.of(add(wish), mark(wish))).thenCompose(failed -> failed.isEmpty()
                ? usage(true, Mark.of(wish), wish) : asBefore(wish));
    }

    /** Once; what was never reserved is left. */
    CompletableFuture<Void> release(Reservation wish) {
        return reserved(wish.delivery()).thenCompose(mark -> mark == null ? CompletableFuture.completedFuture(null)
                : transactions.write(List.of(subtract(mark), unmark(wish, mark))).thenCompose(failed ->
                        failed.isEmpty() || failed.get(1).equals(Transactions.CONDITION_FAILED)
                                ? CompletableFuture.completedFuture(null)
                                : transactions.write(List.of(unmark(wish, mark))).thenApply(done -> null)));
    }

    /** Nothing is counted: granted when it was granted before. */
    private CompletableFuture<Usage> asBefore(Reservation wish) {
        return reserved(wish.delivery()).thenCompose(mark -> usage(mark != null, mark == null ? Mark.of(wish) : mark,
                wish));
    }

    /** Null when it has reserved nothing. */
    private CompletableFuture<Mark> reserved(Delivery delivery) {
        return client.getItem(get -> get.tableName(deliveries).consistentRead(true).key(DeliveryTable.key(delivery)))
                .thenApply(found -> {
                    if (!found.hasItem()) {
                        throw new IllegalStateException("There is no delivery " + delivery.id());
                    }
                    AttributeValue mark = found.item().get("reserved");
                    return mark == null ? null : Mark.parse(mark.s());
                });
    }

    private CompletableFuture<Usage> usage(boolean granted, Mark mark, Reservation wish) {
        return client.getItem(get -> get.tableName(table(mark)).consistentRead(true).key(key(mark)))
                .thenApply(found -> new Usage(granted, found.hasItem() && found.item().containsKey("count")
                        ? Integer.parseInt(found.item().get("count").n()) : 0, wish.limit()));
    }

    private TransactWriteItem add(Reservation wish) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":one", Attributes.of(1), ":limit",
                Attributes.of(wish.limit()), ":now", now()));
        String set = " SET updated_at = :now";
        if (wish.expiresAt() != null) {
            values.put(":expires", Attributes.of(wish.expiresAt().getEpochSecond()));
            set += ", expires_at = :expires";
        }
        return item(Update.builder().tableName(table(Mark.of(wish))).key(key(Mark.of(wish)))
                .updateExpression("ADD #count :one" + set).expressionAttributeNames(COUNT)
                .conditionExpression("attribute_not_exists(#count) OR #count < :limit")
                .expressionAttributeValues(values));
    }

    private TransactWriteItem subtract(Mark mark) {
        return item(Update.builder().tableName(table(mark)).key(key(mark)).expressionAttributeNames(COUNT)
                .updateExpression("SET #count = #count - :one, updated_at = :now").conditionExpression("#count >= :one")
                .expressionAttributeValues(Map.of(":one", Attributes.of(1), ":now", now())));
    }

    private TransactWriteItem mark(Reservation wish) {
        return item(Update.builder().tableName(deliveries).key(DeliveryTable.key(wish.delivery()))
                .updateExpression("SET reserved = :mark")
                .conditionExpression("attribute_exists(owner_id) AND attribute_not_exists(reserved)")
                .expressionAttributeValues(Map.of(":mark", AttributeValue.fromS(Mark.of(wish).text()))));
    }

    private TransactWriteItem unmark(Reservation wish, Mark mark) {
        return item(Update.builder().tableName(deliveries).key(DeliveryTable.key(wish.delivery()))
                .updateExpression("REMOVE reserved").conditionExpression("reserved = :mark")
                .expressionAttributeValues(Map.of(":mark", AttributeValue.fromS(mark.text()))));
    }

    private static TransactWriteItem item(Update.Builder update) {
        return TransactWriteItem.builder().update(update.build()).build();
    }

    private AttributeValue now() {
        return AttributeValue.fromS(StoredTime.text(leases.now()));
    }

    private String table(Mark mark) {
        return switch (mark.counter()) {
            case "sms" -> tables.smsUsageTable();
            case "confirmation" -> tables.mailUsageTable();
            default -> throw new IllegalArgumentException("Nobody counts " + mark.counter());
        };
    }

    private static Map<String, AttributeValue> key(Mark mark) {
        boolean sms = mark.counter().equals("sms");
        return Map.of(sms ? "tenant_id" : "subject", AttributeValue.fromS(mark.subject()),
                sms ? "month" : "period", AttributeValue.fromS(mark.period()));
    }
}
