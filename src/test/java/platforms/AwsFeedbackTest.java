package platforms;

import static org.assertj.core.api.Assertions.assertThat;

import feedback.FeedbackRow;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import support.AwsPlatform;
import support.PeopleStore;

class AwsFeedbackTest extends FeedbackContract {

    @Override
    PeopleStore open() throws Exception {
        return PeopleStore.aws();
    }

    @Test
    void row_and_sentiment_travel_in_one_transaction() {
        store.ask("direct:save-feedback", new FeedbackRow(first.messageId(), session, "1", "t", first.originalTs(),
                "positive", null, null, NOON, NOON, NOON.plusSeconds(4_000_000_000L)), Boolean.class);
        TransactWriteItemsRequest sent = ((AwsPlatform) store.platform()).requests()
                .of(TransactWriteItemsRequest.class).stream().filter(request -> request.toString().contains(session))
                .findFirst().orElseThrow();
        assertThat(sent.transactItems()).hasSize(2);
        assertThat(sent.transactItems().get(0).update().expressionAttributeValues().get(":expires_at").n())
                .isEqualTo("5772366400");
        assertThat(sent.transactItems().get(1).update().updateExpression()).isEqualTo("SET sentiment = :sentiment, client_message_id = :name");
        assertThat(sent.transactItems()).allSatisfy(item ->
                assertThat(item.update().conditionExpression()).contains("attribute_"));
    }
}
