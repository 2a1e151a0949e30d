package aws;

import async.FutureProcessor;
import chat.StoredTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import ledger.Backlog;
import ledger.Delivery;
import ledger.Leases.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Finds what is due, shard by shard; ends of leases are due times too. */
final class DueIndex {
    private static final Logger LOG = LoggerFactory.getLogger(DueIndex.class);
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
                    : due(shard, terms, limit - all.size()).thenCompose(due -> add(all, due, terms, lease))
                            .exceptionallyCompose(failure -> unlessTaken(all, shard, failure)));
        }
        return taken;
    }

    /** What is leased already is worked on, whatever becomes of the other shards. */
    private static CompletableFuture<List<Delivery>> unlessTaken(List<Delivery> all, int shard, Throwable failure) {
        if (all.isEmpty()) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.warn("Shard {} of what is due cannot be read now: {}", shard, FutureProcessor.cause(failure).toString());
        return CompletableFuture.completedFuture(all);
    }

    /** All that is owed, counted in the index. */
    CompletableFuture<Backlog> measure() {
        CompletableFuture<Backlog> sum = CompletableFuture.completedFuture(new Backlog(0, null));
        for (int i = 0; i < Delivery.shards(); i++) {
            int shard = i;
            sum = sum.thenCompose(before -> count(owed(shard).select(Select.COUNT).build(), 0).thenCompose(count ->
                    oldest(shard).thenApply(oldest -> new Backlog(before.owed() + count,
                            before.oldest() == null || oldest != null && oldest.isBefore(before.oldest())
                                    ? oldest : before.oldest()))));
        }
        return sum;
    }

    private QueryRequest.Builder owed(int shard) {
        return QueryRequest.builder().tableName(table).indexName("DueIndex").keyConditionExpression("due_shard = :shard")
                .expressionAttributeValues(Map.of(":shard", Attributes.of(shard)));
    }

    private CompletableFuture<Long> count(QueryRequest page, long before) {
        return client.query(page).thenCompose(found -> found.hasLastEvaluatedKey()
                ? count(page.toBuilder().exclusiveStartKey(found.lastEvaluatedKey()).build(), before + found.count())
                : CompletableFuture.completedFuture(before + found.count()));
    }

    private CompletableFuture<Instant> oldest(int shard) {
        return client.query(owed(shard).limit(1).build()).thenApply(found -> found.items().isEmpty() ? null
                : StoredTime.of(found.items().get(0).get("due_at").s()));
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
        List<CompletableFuture<Delivery>> tries = due.stream().map(one -> lease.apply(one, terms)
                .exceptionally(failure -> notLeased(one, failure))).toList();
        return CompletableFuture.allOf(tries.toArray(CompletableFuture[]::new)).thenApply(done -> {
            tries.stream().map(CompletableFuture::join).filter(Objects::nonNull).forEach(all::add);
            return all;
        });
    }

    private static Delivery notLeased(Delivery due, Throwable failure) {
        LOG.warn("{} cannot be leased now: {}", due.id(), FutureProcessor.cause(failure).toString());
        return null;
    }
}
