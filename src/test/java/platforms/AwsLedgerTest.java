package platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ledger.Delivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import support.AwsEndpoint;
import support.AwsPlatform;
import support.OneAtATime;
import support.Platform;

class AwsLedgerTest extends LedgerContract {
    private static final Set<String> LEGACY = Set.of("Expected", "AttributeUpdates", "ConditionalOperator",
            "KeyConditions", "QueryFilter", "AttributesToGet", "ScanFilter");

    private OneAtATime server;

    @Override
    Platform start() throws Exception {
        server = new OneAtATime(AwsEndpoint.required());
        return AwsPlatform.withTables(server.uri());
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    private AwsPlatform aws() {
        return (AwsPlatform) platform;
    }

    @Test
    void requests_speak_in_expressions_only() {
        accept(owed(id(), "a"));
        record(take(9).get(0), Delivery.State.SENT, null);
        List<SdkRequest> sent = aws().requests().all();
        assertThat(sent).hasAtLeastOneElementOfType(UpdateItemRequest.class);
        assertThat(sent).allSatisfy(request -> request.sdkFields().stream()
                .filter(field -> LEGACY.contains(field.locationName()))
                .forEach(field -> assertThat(field.getValueOrDefault(request) == null
                        || ((Object) field.getValueOrDefault(request)).toString().matches("\\{}|\\[]")).isTrue()));
    }

    @Test
    void the_owner_and_what_is_owed_travel_in_one_transaction() {
        String id = id();
        accept(owed(id, "a", "b"));
        TransactWriteItemsRequest sent = aws().requests().of(TransactWriteItemsRequest.class).stream()
                .filter(request -> request.toString().contains(id)).findFirst().orElseThrow();
        assertThat(sent.transactItems()).hasSize(3).allSatisfy(item ->
                assertThat(item.put().conditionExpression()).startsWith("attribute_not_exists"));
        assertThat(sent.transactItems().get(1).put().item().get("due_shard").n()).matches("[0-7]");
    }

    @Test
    void a_row_that_is_owed_no_more_leaves_the_due_index() {
        String id = id();
        accept(owed(id, "a"));
        record(take(9).get(0), Delivery.State.SENT, null);
        Map<String, AttributeValue> row = aws().clients().dynamoDb().getItem(get -> get
                .tableName(aws().settings().deliveriesTable())
                .key(Map.of("owner_id", AttributeValue.fromS(id), "delivery", AttributeValue.fromS("a")))).item();
        assertThat(row).containsKey("sent_at").doesNotContainKeys("due_shard", "due_at", "lease_owner", "lease_until");
    }
}
