package platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.StoreUnavailable;
import forms.SpooledSubmission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ledger.Delivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import support.AwsEndpoint;
import support.AwsPlatform;
import support.OneAtATime;
import support.Platform;
import support.Submissions;

class AwsSubmissionsTest extends SubmissionsContract {
    private OneAtATime server;

    @Override
    Platform start() throws Exception {
        server = new OneAtATime(AwsEndpoint.required());
        return AwsPlatform.withTables(server.uri());
    }

    private AwsPlatform aws() {
        return (AwsPlatform) platform;
    }

    @Override
    void put(String id, String content) {
        aws().clients().s3().putObject(put -> put.bucket(aws().owed().spoolBucket()).key("spool/" + id + ".json"),
                RequestBody.fromString(content));
    }

    @Override
    List<String> aside(String name) {
        return aws().clients().s3().listObjectsV2(list -> list.bucket(aws().owed().spoolBucket())
                .prefix("spool/" + name + "/")).contents().stream().map(object -> aws().clients().s3()
                        .getObjectAsBytes(get -> get.bucket(aws().owed().spoolBucket()).key(object.key()))
                        .asUtf8String()).toList();
    }

    @Test
    void the_item_has_the_columns_and_types_of_the_table() {
        String id = Submissions.id();
        accept(Submissions.of(id, "acme", Instant.EPOCH, 4_923_072_000L), "email");
        Map<String, AttributeValue> item = aws().clients().dynamoDb().getItem(get -> get
                .tableName(aws().owed().submissionsTable()).key(Map.of("submission_id", AttributeValue.fromS(id)))).item();
        assertThat(item).containsEntry("tenant_status", AttributeValue.fromS("acme#pending"))
                .containsEntry("expires_at", AttributeValue.fromN("4923072000"))
                .containsEntry("submitted_at", AttributeValue.fromS("1970-01-01T00:00:00.000Z"));
        assertThat(item.get("form_data").m()).containsEntry("big", AttributeValue.fromN("9007199254740993000000000001"));
    }

    @Test
    void a_key_whose_submission_was_deleted_by_its_time_to_live_can_be_used_when_nothing_is_owed() {
        String id = Submissions.id();
        accept(Submissions.of(id, "acme", Instant.EPOCH, LONG_AGO), "email");
        aws().clients().dynamoDb().deleteItem(delete -> delete.tableName(aws().owed().submissionsTable())
                .key(Map.of("submission_id", AttributeValue.fromS(id))));
        assertThatThrownBy(() -> accept(Submissions.of(id), "email")).hasCauseInstanceOf(StoreUnavailable.class);
        end(id, "email", Delivery.State.PARKED);
        assertThat(accept(Submissions.of(id), "email").fresh()).isTrue();
        assertThat(list(id)).extracting(Delivery::state).containsExactly(Delivery.State.DUE);
    }

    @Test
    void deliveries_expire_a_week_after_their_submission() {
        String id = Submissions.id();
        accept(Submissions.of(id, "acme", Instant.EPOCH, 4_923_072_000L), "email");
        assertThat(aws().clients().dynamoDb().getItem(get -> get.tableName(aws().settings().deliveriesTable())
                .key(Map.of("owner_id", AttributeValue.fromS(id), "delivery", AttributeValue.fromS("email")))).item())
                .containsEntry("expires_at", AttributeValue.fromN("4923676800"));
    }

    @Test
    void nothing_is_scanned() {
        assertThat(aws().requests().of(ScanRequest.class)).isEmpty();
    }

    @Test
    void a_spooled_object_is_put_only_if_there_is_none_and_removed_only_as_it_was_read() {
        SpooledSubmission spooled = Submissions.owing(Submissions.of(Submissions.id()), "email");
        spool(spooled);
        platform.template().requestBody("direct:move-spooled", spooled.submission().submissionId());
        assertThat(aws().requests().of(PutObjectRequest.class)).filteredOn(put -> put.bucket()
                .equals(aws().owed().spoolBucket()) && put.contentType() != null)
                .isNotEmpty().allMatch(put -> "*".equals(put.ifNoneMatch()));
        assertThat(aws().requests().of(DeleteObjectRequest.class)).isNotEmpty()
                .allMatch(delete -> delete.ifMatch() != null);
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }
}
