package aws;

import async.FutureProcessor;
import chat.TurnRecord;
import chat.TurnRows;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Body: {@link TurnRecord}, stays. A turn saved again keeps what others have said about it since. */
final class SaveTurn extends FutureProcessor {
    private static final Set<String> KEPT = Set.of("sentiment");
    private final DynamoDbAsyncClient client;
    private final String table;

    SaveTurn(DynamoDbAsyncClient client, String table, Executor executor) {
        super(executor);
        this.client = client;
        this.table = table;
    }

    @Override
    protected CompletableFuture<TurnRecord> answer(Exchange exchange) throws InvalidPayloadException {
        TurnRecord turn = exchange.getMessage().getMandatoryBody(TurnRecord.class);
        Map<String, Object> row = TurnRows.row(turn);
        return client.putItem(put -> put.tableName(table).item(Attributes.item(row))
                .conditionExpression("attribute_not_exists(session_id)"))
                .thenApply(done -> turn).exceptionallyCompose(failure -> again(turn, row, failure));
    }

    private CompletionStage<TurnRecord> again(TurnRecord turn, Map<String, Object> row, Throwable failure) {
        if (!(FutureProcessor.cause(failure) instanceof ConditionalCheckFailedException)) {
            return CompletableFuture.failedFuture(failure);
        }
        Map<String, AttributeValue> key = Map.of("session_id", Attributes.of(row.remove("session_id")),
                "original_ts", Attributes.of(row.remove("original_ts")));
        Columns columns = new Columns(row, KEPT);
        return client.updateItem(update -> update.tableName(table).key(key)
                .updateExpression(columns.expression()).expressionAttributeNames(columns.names())
                .expressionAttributeValues(columns.values())).thenApply(done -> turn);
    }
}
