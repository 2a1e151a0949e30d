package aws;

import chat.StoredTime;
import feedback.FeedbackRow;
import feedback.FeedbackRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Feedback in DynamoDB; row and sentiment change in one transaction. */
final class FeedbackTable {
    private static final String OWN_OR_NEW = "attribute_not_exists(message_id) OR session_id = :session";
    private static final Set<String> KEPT = Set.of("created_at");
    private final Transactions transactions;
    private final PeopleTables tables;

    FeedbackTable(DynamoDbAsyncClient client, PeopleTables tables) {
        this.transactions = new Transactions(client);
        this.tables = tables;
    }

    /** False when the message id is taken by another session; then nothing is done. */
    CompletableFuture<Boolean> save(FeedbackRow feedback) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(feedback.takenBack() ? removal(feedback) : change(feedback));
        if (feedback.originalTs() != null) {
            items.add(sentiment(feedback));
        }
        return transactions.write(items).thenCompose(codes -> {
            if (codes.isEmpty()) {
                return CompletableFuture.completedFuture(true);
            }
            return codes.get(0).equals(Transactions.CONDITION_FAILED) ? CompletableFuture.completedFuture(false)
                    : save(feedback.unlinked()); // its turn was deleted meanwhile
        });
    }

    private TransactWriteItem removal(FeedbackRow feedback) {
        return TransactWriteItem.builder().delete(delete -> delete.tableName(tables.feedback()).key(key(feedback))
                .conditionExpression(OWN_OR_NEW).expressionAttributeValues(session(feedback))).build();
    }

    private TransactWriteItem change(FeedbackRow feedback) {
        Map<String, Object> row = FeedbackRows.row(feedback);
        row.remove("message_id");
        Columns columns = new Columns(row, KEPT);
        columns.values().putAll(session(feedback));
        return TransactWriteItem.builder().update(update -> update.tableName(tables.feedback()).key(key(feedback))
                .conditionExpression(OWN_OR_NEW).updateExpression(columns.expression())
                .expressionAttributeNames(columns.names()).expressionAttributeValues(columns.values())).build();
    }

    private TransactWriteItem sentiment(FeedbackRow feedback) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":sentiment", AttributeValue.fromS(feedback.turnSentiment()));
        String naming = "";
        if (feedback.otherName() != null) {
            values.put(":name", AttributeValue.fromS(feedback.otherName()));
            naming = ", client_message_id = :name";
        }
        String expression = "SET sentiment = :sentiment" + naming;
        return TransactWriteItem.builder().update(update -> update.tableName(tables.sessionLogs())
                .key(Map.of("session_id", AttributeValue.fromS(feedback.sessionId()),
                        "original_ts", AttributeValue.fromS(StoredTime.text(feedback.originalTs()))))
                .conditionExpression("attribute_exists(session_id)").updateExpression(expression)
                .expressionAttributeValues(values))
                .build();
    }

    private static Map<String, AttributeValue> key(FeedbackRow feedback) {
        return Map.of("message_id", AttributeValue.fromS(feedback.messageId()));
    }

    private static Map<String, AttributeValue> session(FeedbackRow feedback) {
        return Map.of(":session", AttributeValue.fromS(feedback.sessionId()));
    }
}
