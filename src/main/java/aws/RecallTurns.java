package aws;

import async.FutureProcessor;
import chat.TurnRecord;
import chat.TurnRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Body: session id; afterwards list of {@link TurnRecord}, at most the last 20, oldest first. */
final class RecallTurns extends FutureProcessor {
    private static final int MOST = 20;
    private final DynamoDbAsyncClient client;
    private final String table;

    RecallTurns(DynamoDbAsyncClient client, String table, Executor executor) {
        super(executor);
        this.client = client;
        this.table = table;
    }

    @Override
    protected CompletableFuture<List<TurnRecord>> answer(Exchange exchange) throws InvalidPayloadException {
        String session = exchange.getMessage().getMandatoryBody(String.class);
        QueryRequest newestFirst = QueryRequest.builder().tableName(table).consistentRead(true)
                .scanIndexForward(false).limit(MOST).keyConditionExpression("session_id = :session")
                .expressionAttributeValues(Map.of(":session", AttributeValue.fromS(session))).build();
        return read(newestFirst, new ArrayList<>());
    }

    /** Large turns fill a page (1 MB) before 20 are read, hence page by page. */
    private CompletableFuture<List<TurnRecord>> read(QueryRequest page, List<TurnRecord> newestFirst) {
        return client.query(page).thenCompose(found -> {
            Instant now = Instant.now();
            found.items().stream().map(item -> TurnRows.turn(Attributes.row(item)))
                    .filter(turn -> turn.expiresAt() == null || turn.expiresAt().isAfter(now))
                    .limit(MOST - newestFirst.size()).forEach(newestFirst::add);
            if (newestFirst.size() < MOST && found.hasLastEvaluatedKey()) {
                return read(page.toBuilder().exclusiveStartKey(found.lastEvaluatedKey()).build(), newestFirst);
            }
            Collections.reverse(newestFirst);
            return CompletableFuture.completedFuture(newestFirst);
        });
    }
}
