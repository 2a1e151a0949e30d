package aws;

import chat.TurnRecord;
import chat.TurnRows;
import feedback.TurnQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Finds one turn in DynamoDB. */
final class FindTurn {
    private final DynamoDbAsyncClient client;
    private final String table;

    FindTurn(DynamoDbAsyncClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Null when there is none or its time has passed. */
    CompletableFuture<TurnRecord> find(TurnQuery query) {
        return byId(query.messageId()).thenCompose(found -> found == null
                ? inSession(request(query), query.clientMessageId(), null)
                : CompletableFuture.completedFuture(found));
    }

    private CompletableFuture<TurnRecord> byId(String messageId) {
        return messageId == null ? CompletableFuture.completedFuture(null)
                : client.query(query -> query.tableName(table).indexName("MessageIndex")
                        .keyConditionExpression("message_id = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(messageId))))
                        .thenApply(found -> found.items().stream().filter(FindTurn::kept).findFirst()
                                .map(FindTurn::turn).orElse(null));
    }

    private QueryRequest request(TurnQuery query) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":session", AttributeValue.fromS(query.sessionId()));
        values.put(":name", AttributeValue.fromS(query.clientMessageId()));
        StringJoiner answers = new StringJoiner(", ", " OR #response IN (", ")").setEmptyValue("");
        for (String answer : query.answers()) {
            String name = ":answer" + values.size();
            answers.add(name);
            values.put(name, AttributeValue.fromS(answer));
        }
        QueryRequest.Builder request = QueryRequest.builder().tableName(table).consistentRead(true)
                .scanIndexForward(false).keyConditionExpression("session_id = :session")
                .filterExpression("client_message_id = :name" + answers).expressionAttributeValues(values);
        return query.answers().isEmpty() ? request.build() // the name is a reserved word
                : request.expressionAttributeNames(Map.of("#response", "response")).build();
    }

    /** Newest first, page by page: the filter works after a page (1 MB) is read. */
    private CompletableFuture<TurnRecord> inSession(QueryRequest page, String name, TurnRecord latest) {
        return client.query(page).thenCompose(found -> {
            List<Map<String, AttributeValue>> items = found.items().stream().filter(FindTurn::kept).toList();
            TurnRecord named = items.stream().filter(item -> AttributeValue.fromS(name)
                    .equals(item.get("client_message_id"))).findFirst().map(FindTurn::turn).orElse(null);
            TurnRecord best = latest == null && !items.isEmpty() ? turn(items.get(0)) : latest;
            if (named == null && found.hasLastEvaluatedKey()) {
                return inSession(page.toBuilder().exclusiveStartKey(found.lastEvaluatedKey()).build(), name, best);
            }
            return CompletableFuture.completedFuture(named == null ? best : named);
        });
    }

    private static boolean kept(Map<String, AttributeValue> item) {
        AttributeValue expires = item.get("expires_at");
        return expires == null || Long.parseLong(expires.n()) > Instant.now().getEpochSecond();
    }

    private static TurnRecord turn(Map<String, AttributeValue> item) {
        return TurnRows.turn(Attributes.row(item));
    }
}
