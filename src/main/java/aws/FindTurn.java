package aws;

import chat.TurnRecord;
import chat.TurnRows;
import feedback.TurnQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return byId(query.messageId()).thenCompose(found -> found != null || query.answers().isEmpty()
                ? CompletableFuture.completedFuture(found) : latest(byAnswer(query)));
    }

    private CompletableFuture<TurnRecord> byId(String messageId) {
        return messageId == null ? CompletableFuture.completedFuture(null)
                : latest(QueryRequest.builder().tableName(table).indexName("MessageIndex")
                        .keyConditionExpression("message_id = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(messageId))).build());
    }

    private QueryRequest byAnswer(TurnQuery query) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":session", AttributeValue.fromS(query.sessionId()));
        List<String> names = new ArrayList<>();
        for (String answer : query.answers()) {
            String name = ":answer" + names.size();
            names.add(name);
            values.put(name, AttributeValue.fromS(answer));
        }
        return QueryRequest.builder().tableName(table).consistentRead(true).scanIndexForward(false)
                .keyConditionExpression("session_id = :session")
                .filterExpression("#response IN (" + String.join(", ", names) + ")")
                .expressionAttributeNames(Map.of("#response", "response")) // a reserved word
                .expressionAttributeValues(values).build();
    }

    /** The filter works after a page (1 MB) is read, hence page by page. */
    private CompletableFuture<TurnRecord> latest(QueryRequest page) {
        return client.query(page).thenCompose(found -> {
            Instant now = Instant.now();
            Optional<TurnRecord> first = found.items().stream().map(item -> TurnRows.turn(Attributes.row(item)))
                    .filter(turn -> turn.expiresAt() == null || turn.expiresAt().isAfter(now)).findFirst();
            return first.isEmpty() && found.hasLastEvaluatedKey()
                    ? latest(page.toBuilder().exclusiveStartKey(found.lastEvaluatedKey()).build())
                    : CompletableFuture.completedFuture(first.orElse(null));
        });
    }
}
