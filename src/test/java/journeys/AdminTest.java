package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Json;
import com.fasterxml.jackson.databind.JsonNode;
import forms.Submission;
import forms.SubmissionRows;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ledger.Acceptance;
import ledger.Delivery;
import ledger.OwnerRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.Concierge;
import support.Http;
import support.LogLines;
import support.NeverBlocks;
import support.RawHttp;

/** Calls of an administrator. */
@ExtendWith(NeverBlocks.class)
@Timeout(60)
class AdminTest {
    private static final String TOKEN = "a-token-of-the-test-0123456789";
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).withTestTenants().with("concierge.admin.token", TOKEN).start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
    }

    /** Puts a submission into the store, as a filled form would; its deliveries are not due in our time. */
    private static void accept(String id, String tenant, String status, Instant at, Delivery... deliveries) {
        Submission submission = new Submission(id, tenant, "demo", "contact", Map.of("email", "ann@example.org"),
                "normal", at, "guest_admin_0123456789", "hash", status, null);
        Map<String, Object> columns = new LinkedHashMap<>(SubmissionRows.row(submission));
        columns.remove("submission_id");
        concierge.context().createProducerTemplate().requestBody("direct:accept-owed", new Acceptance(
                new OwnerRow("submissions", Map.of("submission_id", id), columns), id, Arrays.asList(deliveries)));
    }

    private static Delivery delivery(String id, String name, Delivery.State state, String error) {
        return new Delivery(id, name, "acme", "submission:" + id, state, state == Delivery.State.DUE ? 0 : 3, null, null,
                error, null, state == Delivery.State.DUE ? FAR : null, null, null);
    }

    private static HttpResponse<String> get(String path) {
        return Http.get(concierge.http(path), "Authorization", "Bearer " + TOKEN);
    }

    private static JsonNode json(HttpResponse<String> reply) throws Exception {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return Json.read(reply.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong-token", "Bearer " + TOKEN + "x",
        "Basic " + TOKEN, TOKEN, "Bearer " + TOKEN + " x"})
    void without_the_token_nothing_is_told(String header) {
        for (String path : List.of("/submissions", "/submissions/known_1", "/submissions/unknown")) {
            HttpResponse<String> reply = header.isEmpty() ? Http.get(concierge.http(path))
                    : Http.get(concierge.http(path), "Authorization", header);
            assertThat(reply.statusCode()).as(path).isEqualTo(401);
            assertThat(reply.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer realm=");
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(reply.body()).contains("This call needs the token of an administrator.")
                    .doesNotContain(TOKEN).doesNotContain("ubmission");
        }
        assertThat(Http.post(concierge.http("/submissions/known_1/replay"), "", "X-Header", "1").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_scheme_is_known_in_any_case() {
        assertThat(Http.get(concierge.http("/submissions"), "Authorization", "bearer " + TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_token_is_logged_nowhere() {
        try (LogLines lines = LogLines.capture()) {
            get("/submissions");
            Http.get(concierge.http("/submissions"), "Authorization", "Bearer wrong-but-also-secret");
            assertThat(lines.all()).noneMatch(line -> line.contains(TOKEN) || line.contains("wrong-but-also-secret"));
        }
    }

    @Test
    void submissions_are_listed_newest_first_and_page_by_page() throws Exception {
        for (int i = 0; i < 5; i++) {
            accept("list_" + i, "listed", "delivered", Instant.parse("2026-03-01T12:00:0" + i + "Z"));
        }
        accept("list_9", "listed", "parked", Instant.parse("2026-03-01T12:00:09Z"));
        JsonNode first = json(get("/submissions?tenant=listed&status=delivered&limit=3"));
        assertThat(first.path("submissions")).extracting(one -> one.path("submission_id").asText())
                .containsExactly("list_4", "list_3", "list_2");
        JsonNode second = json(get("/submissions?tenant=listed&status=delivered&limit=3&next="
                + URLEncoder.encode(first.path("next").asText(), StandardCharsets.UTF_8)));
        assertThat(second.path("submissions")).extracting(one -> one.path("submission_id").asText())
                .containsExactly("list_1", "list_0");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(json(get("/submissions?tenant=listed&status=parked")).path("submissions")).hasSize(1);
        assertThat(first.toString()).doesNotContain("ann@example.org").doesNotContain("guest_admin");
    }

    @Test
    void without_a_tenant_those_of_the_default_one_are_listed() throws Exception {
        accept("default_1", "demo-id", "delivered", Instant.now());
        assertThat(json(get("/submissions")).path("submissions"))
                .extracting(one -> one.path("submission_id").asText()).containsExactly("default_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next=garbage", "next=2026-03-01T12:00:00.000Z", "status=lost", "limit=0", "limit=201", "limit=-1", "limit=ten", "limit=99999999999"})
    void a_wrong_query_is_refused_with_a_sentence(String query) {
        HttpResponse<String> reply = get("/submissions?" + query);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains(query.substring(0, query.indexOf('=')) + " must be");
    }

    @Test
    void a_submission_is_shown_with_the_state_of_every_delivery() throws Exception {
        accept("shown_1", "acme", "pending", Instant.now(), delivery("shown_1", "email", Delivery.State.DUE, null),
                delivery("shown_1", "webhook", Delivery.State.PARKED, "IOException: status 500"));
        JsonNode shown = json(get("/submissions/shown_1?submission_id=other"));
        assertThat(shown.path("form_data").path("email").asText()).isEqualTo("ann@example.org");
        assertThat(shown.path("status").asText()).isEqualTo("pending");
        assertThat(shown.path("deliveries")).extracting(one -> one.path("channel").asText() + " "
                + one.path("state").asText() + " " + one.path("last_error").asText())
                .containsExactly("email due null", "webhook parked IOException: status 500");
        assertThat(shown.path("deliveries").get(0).path("delivery_id").asText()).isEqualTo("shown_1/email");
        assertThat(shown.toString()).doesNotContain("guest_admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/submissions/none", "/submissions/%00", "/submissions/%ff%fe", "/submissions/..%2fshown_1",
        "/submissions/'%20OR%20'1'='1"})
    void an_unknown_submission_is_a_problem_document(String path) {
        String reply = RawHttp.get(concierge.http("/"), path, "Authorization: Bearer " + TOKEN,
                "Origin: https://page.example");
        assertThat(reply).startsWith("HTTP/1.1 404").contains("application/problem+json")
                .containsIgnoringCase("Access-Control-Allow-Origin: *").contains("There is no such submission.");
    }

    private static HttpResponse<String> replay(String path) {
        return Http.post(concierge.http(path), "", "Authorization", "Bearer " + TOKEN);
    }

    @Test
    void a_replay_makes_due_what_was_parked_or_skipped() throws Exception {
        accept("again_1", "acme", "parked", Instant.now(), delivery("again_1", "email", Delivery.State.SENT, null),
                delivery("again_1", "sms", Delivery.State.SKIPPED, "monthly_limit_reached"),
                delivery("again_1", "webhook", Delivery.State.PARKED, "status 500"));
        JsonNode replayed = json(replay("/submissions/again_1/replay"));
        assertThat(replayed.path("replayed")).extracting(one -> one.path("channel").asText())
                .containsExactlyInAnyOrder("sms", "webhook");
        assertThat(replayed.path("replayed")).allMatch(one -> one.path("state").asText().equals("due")
                && one.path("attempts").asInt() == 0);
    }

    @Test
    void one_channel_is_replayed_even_when_it_was_sent() throws Exception {
        accept("again_2", "acme", "parked", Instant.now(), delivery("again_2", "email", Delivery.State.SENT, null),
                delivery("again_2", "webhook", Delivery.State.PARKED, "status 500"));
        assertThat(json(replay("/submissions/again_2/replay?channel=email")).path("replayed"))
                .extracting(one -> one.path("channel").asText()).containsExactly("email");
    }

    @Test
    void what_is_still_owed_is_not_made_due_a_second_time() throws Exception {
        accept("again_3", "acme", "pending", Instant.now(), delivery("again_3", "email", Delivery.State.DUE, null));
        assertThat(json(replay("/submissions/again_3/replay")).path("replayed")).isEmpty();
        assertThat(json(replay("/submissions/again_3/replay?channel=email")).path("replayed")).isEmpty();
    }

    @Test
    void a_replay_of_something_unknown_is_told() {
        accept("again_4", "acme", "delivered", Instant.now(), delivery("again_4", "email", Delivery.State.SENT, null));
        assertThat(replay("/submissions/none/replay").statusCode()).isEqualTo(404);
        HttpResponse<String> channel = replay("/submissions/again_4/replay?channel=fax");
        assertThat(channel.statusCode()).isEqualTo(404);
        assertThat(channel.body()).contains("The submission has no delivery of that name.");
    }

    @Test
    void a_page_of_another_origin_may_send_the_token() {
        HttpResponse<String> reply = Http.call("OPTIONS", concierge.http("/submissions"), "Origin",
                "https://desk.example", "Access-Control-Request-Headers", "authorization");
        assertThat(reply.statusCode()).isEqualTo(204);
        assertThat(reply.headers().firstValue("Access-Control-Allow-Headers").orElse("")).contains("Authorization");
    }
}
