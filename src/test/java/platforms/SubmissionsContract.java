package platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forms.SpooledSubmission;
import forms.Submission;
import forms.SubmissionPage;
import forms.SubmissionQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ledger.Accepted;
import ledger.Delivery;
import ledger.Outcome;
import ledger.Replay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import support.Platform;
import support.Submissions;

/** What keeping submissions means on every platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SubmissionsContract {
    static final Long LONG_AGO = 1_000L;
    Platform platform;

    abstract Platform start() throws Exception;

    @BeforeAll
    void begin() throws Exception {
        platform = start();
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    Accepted accept(Submission submission, String... names) {
        return platform.template().requestBody("direct:accept-owed",
                Submissions.owing(submission, names).acceptance(), Accepted.class);
    }

    Submission read(String id) {
        return platform.template().requestBody("direct:read-submission", id, Submission.class);
    }

    boolean spool(SpooledSubmission spooled) {
        return platform.template().requestBody("direct:spool-submission", spooled, Boolean.class);
    }

    SpooledSubmission spooled(String id) {
        return platform.template().requestBody("direct:read-spooled", id, SpooledSubmission.class);
    }

    @Test
    void a_submission_comes_back_as_it_was_accepted() {
        Submission submission = Submissions.of(Submissions.id(), "acme", Instant.parse("2026-03-01T12:00:00.123Z"),
                4_923_072_000L);
        assertThat(accept(submission, "email", "sms").fresh()).isTrue();
        assertThat(read(submission.submissionId())).isEqualTo(submission);
    }

    @Test
    void an_unknown_submission_is_none() {
        assertThat(read("x' OR '1'='1 ${body}")).isNull();
    }

    @Test
    void an_expired_submission_is_none() {
        Submission submission = Submissions.of(Submissions.id(), "acme", Instant.now(),
                LONG_AGO);
        accept(submission);
        assertThat(read(submission.submissionId())).isNull();
    }

    @Test
    void the_key_of_an_expired_submission_can_be_used_anew() {
        String id = Submissions.id();
        accept(Submissions.of(id, "acme", Instant.EPOCH, LONG_AGO), "email");
        end(id, "email", Delivery.State.SENT);
        Submission anew = Submissions.of(id);
        assertThat(accept(anew, "email").fresh()).isTrue();
        assertThat(read(id)).isEqualTo(anew);
        assertThat(list(id)).isEqualTo(Submissions.owing(anew, "email").deliveries());
    }

    @Test
    void what_is_spooled_comes_back_as_it_was() {
        SpooledSubmission spooled = Submissions.owing(Submissions.of(Submissions.id()), "email", "s3");
        assertThat(spool(spooled)).isTrue();
        assertThat(spooled(spooled.submission().submissionId())).isEqualTo(spooled);
        assertThat(spooled(Submissions.id())).isNull();
    }

    @Test
    void what_is_spooled_already_is_not_replaced() {
        SpooledSubmission first = Submissions.owing(Submissions.of(Submissions.id()), "email");
        assertThat(spool(first)).isTrue();
        assertThat(spool(Submissions.owing(Submissions.other(first.submission())))).isFalse();
        assertThat(spooled(first.submission().submissionId())).isEqualTo(first);
    }

    @Test
    void an_id_never_leaves_the_spool() {
        SpooledSubmission spooled = Submissions.owing(Submissions.of("../../é form/x_" + Submissions.id()), "email");
        assertThat(spool(spooled)).isTrue();
        assertThat(spooled(spooled.submission().submissionId())).isEqualTo(spooled);
    }

    @SuppressWarnings("unchecked")
    List<Delivery> list(String id) {
        return platform.template().requestBody("direct:list-deliveries", id, List.class);
    }

    private SubmissionPage page(String tenant, String status, int limit, String next) {
        return platform.template().requestBody("direct:list-submissions",
                new SubmissionQuery(tenant, status, limit, next), SubmissionPage.class);
    }

    private List<String> all(String tenant, String status, int limit) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            SubmissionPage page = page(tenant, status, limit, next);
            assertThat(page.submissions()).hasSizeLessThanOrEqualTo(limit);
            page.submissions().forEach(one -> ids.add(one.submissionId()));
            next = page.next();
        } while (next != null);
        return ids;
    }

    /** Ends one delivery that is owed. */
    void end(String id, String name, Delivery.State state) {
        Delivery owed = list(id).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        Delivery leased = platform.template().requestBody("direct:lease-delivery", owed, Delivery.class);
        platform.template().requestBody("direct:record-delivery", new Outcome(leased, state, "why", null,
                platform.clock().instant(), null, null));
        platform.template().requestBody("direct:settle-submission", id);
    }

    @SuppressWarnings("unchecked")
    List<Delivery> replay(String id, String name) {
        return platform.template().requestBody("direct:replay-deliveries", new Replay(id, name), List.class);
    }

    @Test
    void the_submissions_of_a_tenant_and_status_are_listed_page_by_page_newest_first() {
        String tenant = "t" + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Submission one = Submissions.of(Submissions.id(), tenant, Instant.parse("2026-03-01T12:00:00Z")
                    .plusSeconds(i), null);
            accept(one, "email");
            ids.add(0, one.submissionId());
        }
        accept(Submissions.of(Submissions.id(), tenant + "x", Instant.now(), null));
        accept(Submissions.of(Submissions.id(), tenant, Instant.now(), LONG_AGO));
        end(ids.get(2), "email", Delivery.State.SENT);
        assertThat(all(tenant, null, 3)).isEqualTo(ids);
        assertThat(all(tenant, "delivered", 3)).containsExactly(ids.remove(2));
        assertThat(all(tenant, "pending", 2)).isEqualTo(ids);
        assertThat(all(tenant, "parked", 2)).isEmpty();
    }

    @Test
    void submissions_of_the_same_moment_are_all_listed() {
        String tenant = "t" + UUID.randomUUID();
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            Submission one = Submissions.of(Submissions.id(), tenant, Instant.parse("2026-03-01T12:00:00Z"), null);
            accept(one);
            ids.add(one.submissionId());
        }
        assertThat(all(tenant, "pending", 2)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_query_for_no_tenant_or_a_foreign_place_is_refused() {
        assertThatThrownBy(() -> page(null, null, 3, null)).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page("acme", null, 3, "x")).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_status_follows_the_deliveries_and_only_when_all_have_ended() {
        String id = Submissions.id();
        accept(Submissions.of(id), "email", "sms", "s3");
        end(id, "email", Delivery.State.PARKED);
        end(id, "sms", Delivery.State.SKIPPED);
        assertThat(read(id).status()).isEqualTo("pending");
        end(id, "s3", Delivery.State.SENT);
        assertThat(read(id).status()).isEqualTo("parked");
    }

    @Test
    void settling_what_is_no_submission_does_no_harm() {
        platform.template().requestBody("direct:settle-submission", "nobody");
        assertThat(read("nobody")).isNull();
    }

    @Test
    void a_replay_takes_up_what_was_parked_or_skipped() {
        String id = Submissions.id();
        accept(Submissions.of(id), "email", "sms", "s3", "webhook");
        end(id, "email", Delivery.State.PARKED);
        end(id, "sms", Delivery.State.SKIPPED);
        end(id, "s3", Delivery.State.SENT);
        Delivery owed = list(id).get(3);
        assertThat(replay(id, null)).extracting(Delivery::name).containsExactlyInAnyOrder("email", "sms");
        Delivery email = list(id).get(0);
        assertThat(email).isEqualTo(Delivery.owed(id, "email", "acme", "submission:" + id, platform.clock().instant()));
        assertThat(list(id).get(1).state()).isEqualTo(Delivery.State.SENT);
        assertThat(list(id).get(3)).isEqualTo(owed);
        assertThat(replay(id, null)).isEmpty();
        assertThat(read(id).status()).isEqualTo("pending");
    }

    @Test
    void a_replay_by_name_sends_again_what_was_sent_but_not_what_is_still_owed() {
        String id = Submissions.id();
        accept(Submissions.of(id), "email", "sms");
        end(id, "email", Delivery.State.SENT);
        assertThat(replay(id, "email")).extracting(Delivery::id).containsExactly(id + "/email");
        assertThat(replay(id, "email")).isEmpty();
        assertThat(replay(id, "nothing")).isEmpty();
    }

    @Test
    void of_replays_at_the_same_time_one_takes_it_up() {
        String id = Submissions.id();
        accept(Submissions.of(id), "email");
        end(id, "email", Delivery.State.PARKED);
        List<CompletableFuture<List<Delivery>>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> replay(id, null))).toList();
        assertThat(all.stream().flatMap(one -> one.join().stream())).hasSize(1);
    }

    private void move(String id) {
        platform.template().requestBody("direct:move-spooled", id);
    }

    @Test
    void a_spooled_submission_is_moved_to_the_store_with_all_that_is_owed() {
        SpooledSubmission spooled = Submissions.owing(Submissions.of(Submissions.id()), "email", "s3");
        String id = spooled.submission().submissionId();
        spool(spooled);
        move(id);
        move(id);
        assertThat(read(id)).isEqualTo(spooled.submission());
        assertThat(list(id)).isEqualTo(spooled.deliveries());
        assertThat(spooled(id)).isNull();
    }

    @Test
    void a_spooled_submission_that_the_store_has_already_is_done() {
        SpooledSubmission spooled = Submissions.owing(Submissions.of(Submissions.id()), "email");
        String id = spooled.submission().submissionId();
        spool(spooled);
        accept(spooled.submission(), "email");
        end(id, "email", Delivery.State.SENT);
        move(id);
        assertThat(list(id)).extracting(Delivery::state).containsExactly(Delivery.State.SENT);
        assertThat(spooled(id)).isNull();
    }

    @Test
    void a_spooled_submission_that_differs_from_the_stored_one_is_set_aside_and_told() throws Exception {
        SpooledSubmission spooled = Submissions.owing(Submissions.of(Submissions.id()), "email");
        String id = spooled.submission().submissionId();
        spool(spooled);
        Submission other = Submissions.other(spooled.submission());
        accept(other, "email");
        move(id);
        assertThat(read(id)).isEqualTo(other);
        assertThat(spooled(id)).isNull();
        assertThat(aside("conflicts")).anyMatch(content -> content.contains(id) && content.contains("日本"));
        assertThat(alarms()).anyMatch(alarm -> alarm.contains(id));
    }

    @Test
    void a_damaged_spool_file_is_set_aside_and_told() throws Exception {
        for (String content : List.of("{\"submission\":{\"submiss", "[]", "null", "{}", "\u0000",
                "{\"submission\":{\"submission_id\":\"x\"},\"deliveries\":[]}")) {
            String id = Submissions.id();
            put(id, content);
            move(id);
            assertThat(spooled(id)).isNull();
            assertThat(aside("damaged")).contains(content);
            assertThat(alarms()).anyMatch(alarm -> alarm.contains(id));
        }
    }

    /** Ids of all deliveries of alarms that are due. */
    @SuppressWarnings("unchecked")
    List<String> alarms() {
        List<Delivery> due = platform.template().requestBody("direct:take-due-deliveries", 1_000, List.class);
        return due.stream().filter(one -> one.kind().equals("alarm")).map(Delivery::id).toList();
    }

    /** Writes into the spool as nobody should. */
    abstract void put(String id, String content) throws Exception;

    /** What was set aside in that folder. */
    abstract List<String> aside(String folder) throws Exception;
}
