package aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.StoreUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import forms.CheckForms;
import forms.FormCatalogue;
import forms.Spool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import ledger.Accepted;
import ledger.Delivery;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import routes.FetchTenantRoute;
import routes.LoadTenantRoute;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import support.AnyChannel;
import support.AwsPlatform;
import support.Owed;
import support.StubServer;
import support.StubServer.Answer;
import support.Submissions;
import support.Turns;
import tenants.Tenant;
import tenants.TenantSettings;
import tenants.Tenants;

/** How AWS failing looks on the wire, and what becomes of it. */
class AwsWireTest {
    private static final Answer OK = new Answer(200, "{}");
    private static final Answer THROTTLED = error("ProvisionedThroughputExceededException", "");
    private static final Answer BROKEN = new Answer(500, "{\"__type\":\"com.amazonaws#InternalServerError\"}");
    private static final Answer SILENT = new Answer(0, "");
    private final AtomicReference<IntFunction<Answer>> answers = new AtomicReference<>(i -> OK);
    private StubServer server;
    private AwsPlatform platform;

    private static Answer error(String type, String more) {
        return new Answer(400, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"no\""
                + more + "}");
    }

    private void start(Duration timeout, IntFunction<Answer> told) throws Exception {
        answers.set(told);
        server = new StubServer(i -> answers.get().apply(i));
        platform = AwsPlatform.at(server.uri(), timeout);
    }

    @AfterEach
    void stop() {
        if (platform != null) {
            platform.close();
        }
        server.close();
    }

    private Object save() {
        return platform.template().requestBody("direct:save-turn", Turns.failed("session", Instant.EPOCH));
    }

    private Accepted accept() {
        return platform.template().requestBody("direct:accept-owed",
                Owed.of("owners", "o1", Instant.EPOCH, "a"), Accepted.class);
    }

    private JsonNode sent(int request) throws Exception {
        return new ObjectMapper().readTree(server.bodies().get(request - 1));
    }

    @Test
    void the_start_does_not_depend_on_the_services() throws Exception {
        start(Duration.ofSeconds(20), i -> BROKEN);
        assertThat(platform.context().isStarted()).isTrue();
        assertThat(server.bodies()).isEmpty();
    }

    @Test
    void a_throttled_write_is_tried_again() throws Exception {
        start(Duration.ofSeconds(20), i -> i < 3 ? THROTTLED : OK);
        save();
        assertThat(server.bodies()).hasSize(3);
    }

    @Test
    void a_store_that_stays_broken_is_an_error_after_three_tries() throws Exception {
        start(Duration.ofSeconds(20), i -> BROKEN);
        assertThatThrownBy(this::save).hasCauseInstanceOf(StoreUnavailable.class)
                .hasRootCauseInstanceOf(DynamoDbException.class);
        assertThat(server.bodies()).hasSize(3);
    }

    @Test
    void a_silent_store_is_an_error_within_the_time_limit() throws Exception {
        start(Duration.ofMillis(1_500), i -> SILENT);
        Instant begin = Instant.now();
        assertThatThrownBy(this::accept).isInstanceOf(CamelExecutionException.class)
                .hasRootCauseInstanceOf(SdkClientException.class) // of the call or of its last attempt
                .rootCause().hasMessageContaining("timeout");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void an_acceptance_that_is_sent_again_carries_the_same_token() throws Exception {
        start(Duration.ofSeconds(20), i -> i == 1 ? BROKEN : OK);
        assertThat(accept().fresh()).isTrue();
        assertThat(sent(1).get("ClientRequestToken").asText()).isNotEmpty()
                .isEqualTo(sent(2).get("ClientRequestToken").asText());
    }

    @Test
    void an_acceptance_that_meets_another_is_tried_again() throws Exception {
        Answer conflict = error("TransactionCanceledException",
                ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\"},{\"Code\":\"None\"}]");
        start(Duration.ofSeconds(20), i -> i < 3 ? conflict : OK);
        assertThat(accept().fresh()).isTrue();
        assertThat(server.bodies()).hasSize(3);
    }

    @Test
    void an_acceptance_that_meets_what_an_expired_one_still_owes_has_to_wait() throws Exception {
        start(Duration.ofSeconds(20), i -> error("TransactionCanceledException",
                ",\"CancellationReasons\":[{\"Code\":\"None\"},{\"Code\":\"ConditionalCheckFailed\"}]"));
        assertThatThrownBy(this::accept).hasCauseInstanceOf(StoreUnavailable.class);
    }

    @Test
    void an_acceptance_that_can_never_be_written_is_a_defect_and_no_outage() throws Exception {
        start(Duration.ofSeconds(20), i -> error("TransactionCanceledException",
                ",\"CancellationReasons\":[{\"Code\":\"ValidationError\"},{\"Code\":\"None\"}]"));
        assertThatThrownBy(this::accept).hasCauseInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("ValidationError");
    }

    @Test
    void a_throttled_broken_or_silent_store_is_told_by_every_step_of_a_submission() throws Exception {
        start(Duration.ofMillis(900), i -> BROKEN);
        for (Answer answer : List.of(THROTTLED, BROKEN, SILENT)) {
            answers.set(i -> answer);
            Instant begin = Instant.now();
            assertThatThrownBy(this::accept).hasCauseInstanceOf(StoreUnavailable.class);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
            for (String step : List.of("read-submission", "settle-submission", "read-alarm")) {
                assertThatThrownBy(() -> platform.template().requestBody("direct:" + step, "id"))
                        .hasCauseInstanceOf(StoreUnavailable.class);
            }
        }
    }

    @Test
    void a_broken_bucket_keeps_nothing_and_says_so() throws Exception {
        start(Duration.ofSeconds(20), i -> new Answer(503, ""));
        assertThatThrownBy(() -> platform.template().requestBody("direct:spool-submission",
                Submissions.owing(Submissions.of("x")))).hasCauseInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> platform.template().requestBody("direct:read-spooled", "x"))
                .hasCauseInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_spooled_object_that_another_process_removed_or_replaced_is_done() throws Exception {
        start(Duration.ofSeconds(20), i -> new Answer(i == 1 ? 404 : 412, ""));
        for (int i = 0; i < 2; i++) {
            assertThat(platform.template().send("direct:remove-spooled", exchange -> exchange.setVariable("spoolEntry",
                    new Spool.Entry("x", new byte[0], "\"tag\""))).getException()).isNull();
        }
    }

    @Test
    void a_lease_that_another_process_took_is_left_to_it() throws Exception {
        start(Duration.ofSeconds(20), i -> server.bodies().get(i - 1).contains("UpdateExpression")
                ? error("ConditionalCheckFailedException", "")
                : new Answer(200, "{\"Items\":[{\"owner_id\":{\"S\":\"o1\"},\"delivery\":{\"S\":\"a\"},"
                        + "\"tenant_id\":{\"S\":\"t\"},\"payload_ref\":{\"S\":\"test:1\"},\"state\":{\"S\":\"due\"},"
                        + "\"attempts\":{\"N\":\"0\"},\"due_at\":{\"S\":\"2026-01-01T00:00:00.000Z\"}}]}"));
        List<?> taken = platform.template().requestBody("direct:take-due-deliveries", 1, List.class);
        assertThat(taken).isEmpty();
        assertThat(server.bodies().stream().filter(body -> body.contains("UpdateExpression")))
                .hasSize(Delivery.shards());
    }

    private static Answer due(String id) {
        return new Answer(200, "{\"Items\":[" + item(id, "due") + "]}");
    }

    private static String item(String id, String state) {
        return "{\"owner_id\":{\"S\":\"" + id + "\"},\"delivery\":{\"S\":\"a\"},\"tenant_id\":{\"S\":\"t\"},"
                + "\"payload_ref\":{\"S\":\"test:1\"},\"state\":{\"S\":\"" + state + "\"},\"attempts\":{\"N\":\"0\"},"
                + "\"due_at\":{\"S\":\"2026-01-01T00:00:00.000Z\"}}";
    }

    @Test
    void a_lease_that_is_throttled_does_not_lose_those_that_were_taken() throws Exception {
        AtomicInteger queries = new AtomicInteger();
        start(Duration.ofSeconds(20), i -> {
            String body = server.bodies().get(i - 1);
            if (!body.contains("UpdateExpression")) {
                return due("o" + queries.incrementAndGet());
            }
            return body.contains("\"o2\"") ? THROTTLED
                    : new Answer(200, "{\"Attributes\":" + item("o", "leased") + "}");
        });
        List<?> taken = platform.template().requestBody("direct:take-due-deliveries", 100, List.class);
        assertThat(taken).hasSize(Delivery.shards() - 1);
    }

    @Test
    void a_shard_that_cannot_be_read_does_not_lose_what_others_gave() throws Exception {
        AtomicInteger queries = new AtomicInteger();
        start(Duration.ofSeconds(20), i -> server.bodies().get(i - 1).contains("UpdateExpression")
                ? new Answer(200, "{\"Attributes\":" + item("o", "leased") + "}")
                : queries.incrementAndGet() > 1 ? BROKEN : due("o1"));
        List<?> taken = platform.template().requestBody("direct:take-due-deliveries", 100, List.class);
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_query_for_due_deliveries_uses_a_key_condition_and_no_filter() throws Exception {
        start(Duration.ofSeconds(20), i -> new Answer(200, "{\"Items\":[]}"));
        platform.template().requestBody("direct:take-due-deliveries", 10);
        assertThat(server.bodies()).hasSize(Delivery.shards());
        assertThat(sent(1).fieldNames()).toIterable().contains("KeyConditionExpression", "IndexName", "Limit")
                .doesNotContain("FilterExpression", "KeyConditions", "ConsistentRead");
        assertThat(sent(1).at("/ExpressionAttributeValues/:shard/N").asText()).matches("[0-7]");
    }

    @Test
    void a_broken_tenant_bucket_leaves_the_defaults() throws Exception {
        start(Duration.ofSeconds(20), i -> new Answer(503, ""));
        Tenants.bind(platform.context(), TenantSettings.defaults());
        platform.context().getRegistry().bind("checkForms", new CheckForms(new FormCatalogue(), new AnyChannel()));
        platform.add(new LoadTenantRoute(), new FetchTenantRoute());
        Tenant tenant = platform.template().requestBody("direct:load-tenant", "abc", Tenant.class);
        assertThat(tenant.standIn()).isTrue();
        assertThat(tenant.id()).isEqualTo("abc");
    }

    @Test
    void a_bucket_that_denies_access_is_not_an_absent_tenant() throws Exception {
        start(Duration.ofSeconds(20), i -> new Answer(403,
                "<Error><Code>AccessDenied</Code><Message>no</Message></Error>"));
        assertThatThrownBy(() -> platform.template().requestBody("direct:read-tenant-file", "mappings/abc.json"))
                .isInstanceOf(CamelExecutionException.class);
    }
}
