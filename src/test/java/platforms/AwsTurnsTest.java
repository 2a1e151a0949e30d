package platforms;

import static org.assertj.core.api.Assertions.assertThat;

import chat.TurnRecord;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import support.AwsPlatform;
import support.ItemSize;
import support.Platform;
import support.Turns;

class AwsTurnsTest extends TurnsContract {
    private AwsPlatform platform;

    @BeforeAll
    void start() throws Exception {
        platform = AwsPlatform.withTables();
    }

    @Override
    Platform platform() {
        return platform;
    }

    private Map<String, AttributeValue> sent(TurnRecord turn) {
        save(turn);
        return platform.requests().of(PutItemRequest.class).stream().map(PutItemRequest::item)
                .filter(item -> item.get("session_id").s().equals(turn.sessionId())).reduce((a, b) -> b).orElseThrow();
    }

    @Test
    void the_item_has_the_types_that_dynamodb_needs() {
        TurnRecord turn = Turns.of(session + "-t", Instant.parse("2026-03-01T12:00:00Z"), "Five days.",
                Instant.ofEpochSecond(4_923_072_000L));
        assertThat(sent(turn)).containsEntry("original_ts", AttributeValue.fromS("2026-03-01T12:00:00.000Z"))
                .containsEntry("expires_at", AttributeValue.fromN("4923072000"))
                .containsEntry("confidence_score", AttributeValue.fromN("93.4"))
                .containsEntry("tenant_day", AttributeValue.fromS("mhfa-training#2026-03-01"))
                .containsEntry("sentiment", AttributeValue.fromS("neutral"))
                .hasEntrySatisfying("pending_shard", shard -> assertThat(shard.n()).matches("[0-7]"));
    }

    @Test
    void a_classified_turn_is_not_in_the_pending_index() {
        assertThat(sent(Turns.failed(session + "-p", NOON))).doesNotContainKeys("pending_shard", "expires_at",
                "confidence_score");
    }

    @Test
    void no_legacy_condition_goes_with_an_expression() {
        sent(Turns.failed(session + "-s", NOON));
        assertThat(platform.requests().of(PutItemRequest.class)).allSatisfy(put -> {
            boolean legacy = put.hasExpected() || put.conditionalOperator() != null;
            assertThat(legacy && put.conditionExpression() != null).isFalse();
        });
    }

    @Test
    void the_largest_turn_stays_below_400_kb() {
        TurnRecord small = Turns.of(session + "-m", NOON, "x".repeat(600_000), null);
        TurnRecord large = new TurnRecord(small.sessionId(), small.originalTs(), small.messageId(), "c".repeat(500_000),
                small.tenantId(), small.tenantHash(), small.role(), "q".repeat(500_000), small.response(), false, small.confidenceScore(),
                small.lowConfidence(),
                small.parts(), true, Collections.nCopies(5_000, small.citations().get(0)), small.engine(),
                small.outcome(), small.state(), small.sentiment(), 0, 0, 0, 0, 0, null);
        assertThat(ItemSize.of(sent(large))).isBetween(250_000, 400 * 1024);
    }

    @Test
    void the_day_index_and_the_message_index_find_a_turn() {
        TurnRecord turn = Turns.of(session + "-i", Instant.parse("2026-04-05T06:07:08Z"), "Five days.", null);
        save(turn);
        assertThat(found("DayIndex", "tenant_day", turn.tenantDay())).isEqualTo(1);
        assertThat(found("MessageIndex", "message_id", turn.messageId())).isEqualTo(1);
    }

    private int found(String index, String key, String value) {
        QueryResponse found = platform.clients().dynamoDb().query(query -> query.indexName(index)
                .tableName(platform.settings().sessionLogsTable()).keyConditionExpression(key + " = :value")
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))));
        return found.count();
    }
}
