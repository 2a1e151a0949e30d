package aws;

import forms.Submission;
import forms.SubmissionRows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Submissions in DynamoDB. */
final class SubmissionTable {
    private final DynamoDbAsyncClient client;
    private final String table;

    SubmissionTable(DynamoDbAsyncClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Null when there is none or its time has passed. */
    CompletableFuture<Submission> read(String submissionId) {
        return client.getItem(get -> get.tableName(table).consistentRead(true).key(key(submissionId)))
                .thenApply(found -> found.hasItem() && kept(found.item()) ? submission(found.item()) : null);
    }

    static Map<String, AttributeValue> key(String submissionId) {
        return Map.of("submission_id", AttributeValue.fromS(submissionId));
    }

    /** DynamoDB deletes what has expired some time later. */
    static boolean kept(Map<String, AttributeValue> item) {
        AttributeValue expires = item.get("expires_at");
        return expires == null || Long.parseLong(expires.n()) > Instant.now().getEpochSecond();
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
