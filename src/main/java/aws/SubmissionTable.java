package aws;

import async.FutureProcessor;
import forms.Submission;
import forms.SubmissionPage;
import forms.SubmissionPages;
import forms.SubmissionQuery;
import forms.SubmissionRows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Submissions in DynamoDB. */
final class SubmissionTable {
    private final DynamoDbAsyncClient client;
    private final String table;
    private final Supplier<Instant> now;

    SubmissionTable(DynamoDbAsyncClient client, String table, Supplier<Instant> now) {
        this.now = now;
        this.client = client;
        this.table = table;
    }

    /** Null when there is none or its time has passed. */
    CompletableFuture<Submission> read(String submissionId) {
        return client.getItem(get -> get.tableName(table).consistentRead(true).key(key(submissionId)))
                .thenApply(found -> found.hasItem() && kept(found.item()) ? submission(found.item()) : null);
    }

    /** Newest first, by the index of tenant and status. */
    CompletableFuture<SubmissionPage> list(SubmissionQuery query) {
        List<CompletableFuture<List<Submission>>> lists = SubmissionPages.statuses(query).stream()
                .map(status -> list(first(query, status), query.limit(), new ArrayList<>())).toList();
        return CompletableFuture.allOf(lists.toArray(CompletableFuture[]::new)).thenApply(done ->
                SubmissionPages.page(query, lists.stream().flatMap(list -> list.join().stream()).toList()));
    }

    private QueryRequest first(SubmissionQuery query, String status) {
        AttributeValue key = AttributeValue.fromS(query.tenantId() + "#" + status);
        SubmissionPages.Place after = SubmissionPages.place(query);
        return QueryRequest.builder().tableName(table).indexName("SubmissionStatusIndex").scanIndexForward(false)
                .limit(query.limit()).keyConditionExpression("tenant_status = :key")
                .expressionAttributeValues(Map.of(":key", key))
                .exclusiveStartKey(after == null ? null : Map.of("tenant_status", key,
                        "submitted_at", AttributeValue.fromS(after.submittedAt()),
                        "submission_id", AttributeValue.fromS(after.submissionId()))).build();
    }

    /** Large ones fill a page of DynamoDB (1 MB) before the limit is reached, hence page by page. */
    private CompletableFuture<List<Submission>> list(QueryRequest page, int limit, List<Submission> all) {
        return client.query(page).thenCompose(found -> {
            found.items().stream().filter(this::kept).map(SubmissionTable::submission)
                    .limit(limit - all.size()).forEach(all::add);
            return all.size() < limit && found.hasLastEvaluatedKey()
                    ? list(page.toBuilder().exclusiveStartKey(found.lastEvaluatedKey()).build(), limit, all)
                    : CompletableFuture.completedFuture(all);
        });
    }

    /** Does nothing when there is no such submission, or another one wrote its status meanwhile. */
    CompletableFuture<Void> status(String submissionId, String status) {
        return read(submissionId).thenCompose(found -> {
            if (found == null || found.status().equals(status)) {
                return CompletableFuture.completedFuture(null);
            }
            return client.updateItem(update -> update.tableName(table).key(key(submissionId))
                    .updateExpression("SET #status = :status, tenant_status = :both")
                    .conditionExpression("#status = :seen").expressionAttributeNames(Map.of("#status", "status"))
                    .expressionAttributeValues(Map.of(":status", AttributeValue.fromS(status),
                            ":seen", AttributeValue.fromS(found.status()),
                            ":both", AttributeValue.fromS(found.tenantId() + "#" + status))))
                    .handle((done, failure) -> failure).thenCompose(SubmissionTable::unlessChanged);
        });
    }

    private static CompletionStage<Void> unlessChanged(Throwable failure) {
        return failure == null || FutureProcessor.cause(failure) instanceof ConditionalCheckFailedException
                ? CompletableFuture.completedFuture(null) : CompletableFuture.failedFuture(failure);
    }

    static Map<String, AttributeValue> key(String submissionId) {
        return Map.of("submission_id", AttributeValue.fromS(submissionId));
    }

    /** DynamoDB deletes what has expired some time later. */
    private boolean kept(Map<String, AttributeValue> item) {
        AttributeValue expires = item.get("expires_at");
        return expires == null || Long.parseLong(expires.n()) > now.get().getEpochSecond();
    }

    static Submission submission(Map<String, AttributeValue> item) {
        Map<String, Object> row = Attributes.row(item);
        row.computeIfPresent("form_data", (column, data) -> natural(data));
        return SubmissionRows.submission(row);
    }

    /** Whole numbers as they are after reading JSON: DynamoDB knows one type of number only. */
    private static Object natural(Object value) {
        if (value instanceof BigDecimal number && number.scale() <= 0) {
            BigInteger whole = number.toBigInteger();
            return whole.bitLength() < Integer.SIZE ? (Object) whole.intValue()
                    : whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SubmissionTable::natural).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            map.forEach((key, inner) -> all.put(key, natural(inner)));
            return all;
        }
        return value;
    }
}
