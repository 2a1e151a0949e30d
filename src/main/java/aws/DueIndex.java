package aws;

import chat.StoredTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import ledger.Delivery;
import ledger.Leases.Lease;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds what is due, shard by shard; ends of leases are due times too. */
final class DueIndex {
    private final DynamoDbAsyncClient client;
    private final String table;

    DueIndex(DynamoDbAsyncClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** @param lease takes one of them, null when another was faster */
    CompletableFuture<List<Delivery>> take(int limit, Lease terms,
            BiFunction<Delivery, Lease, CompletableFuture<Delivery>> lease) {
        int first = ThreadLocalRandom.current().nextInt(Delivery.shards()); // no shard is always the last
        CompletableFuture<List<Delivery>> taken = CompletableFuture.completedFuture(new ArrayList<>());
        for (int i = 0; i < Delivery.shards(); i++) {
            int shard = (first + i) % Delivery.shards();
            taken = taken.thenCompose(all -> all.size() >= limit ? CompletableFuture.completedFuture(all)
                    : due(shard, terms, limit - all.size()).thenCompose(due -> add(all, due, terms, lease)));
        }
        return taken;
    }

    private CompletableFuture<List<Delivery>> due(int shard, Lease terms, int limit) {
        return client.query(query -> query.tableName(table).indexName("DueIndex").limit(limit)
                .keyConditionExpression("due_shard = :shard AND due_at <= :now")
                .expressionAttributeValues(Map.of(":shard", Attributes.of(shard),
                        ":now", AttributeValue.fromS(StoredTime.text(terms.from())))))
                .thenApply(found -> DeliveryTable.deliveries(found.items()));
    }

    private static CompletableFuture<List<Delivery>> add(List<Delivery> all, List<Delivery> due, Lease terms,
            BiFunction<Delivery, Lease, CompletableFuture<Delivery>> lease) {
        List<CompletableFuture<Delivery>> tries = due.stream().map(one -> lease.apply(one, terms)).toList();
        return CompletableFuture.allOf(tries.toArray(CompletableFuture[]::new)).thenApply(done -> {
            tries.stream().map(CompletableFuture::join).filter(Objects::nonNull).forEach(all::add);
            return all;
        });
    }
}
