package platforms;

import static org.assertj.core.api.Assertions.assertThat;

import chat.TurnRecord;
import feedback.FeedbackRow;
import feedback.TurnQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import support.PeopleStore;
import support.Turns;

/** What keeping feedback means on every platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FeedbackContract {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    PeopleStore store;
    String session;
    TurnRecord first;
    TurnRecord second;

    abstract PeopleStore open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        store = open();
    }

    @AfterAll
    void stop() {
        if (store != null) {
            store.close();
        }
    }

    @BeforeEach
    void talk() {
        session = "session-" + UUID.randomUUID();
        first = turn(session, NOON, "Five days.", null);
        second = turn(session, NOON.plusSeconds(60), "Eight hours.", null);
        save(first);
        save(second);
    }

    /** Ids of turns are never used twice. */
    private static TurnRecord turn(String session, Instant at, String response, Instant expiresAt) {
        TurnRecord turn = Turns.of(session, at, response, expiresAt);
        return new TurnRecord(turn.sessionId(), turn.originalTs(), session + ":" + at.toEpochMilli(),
                turn.conversationId(), turn.tenantId(), turn.tenantHash(), turn.role(), turn.query(), turn.response(),
                false, turn.confidenceScore(), false, turn.parts(), true, turn.citations(), turn.engine(),
                turn.outcome(), turn.state(), turn.sentiment(), 1, 2, 3, 4, 5, expiresAt);
    }

    private void save(TurnRecord turn) {
        store.ask("direct:save-turn", turn, TurnRecord.class);
    }

    private static FeedbackRow about(TurnRecord turn, String sentiment, Instant at) {
        return new FeedbackRow(turn.messageId(), turn.sessionId(), "1704995530123", "mhfa-training", turn.originalTs(),
                sentiment, "wrong", "Nein: <b>é</b> 🙂", at, at, null);
    }

    private static FeedbackRow bare(String messageId, String session, String sentiment) {
        return new FeedbackRow(messageId, session, messageId, "mhfa-training", null, sentiment, null, null, NOON, NOON,
                Instant.parse("2126-01-01T00:00:00Z"));
    }

    private boolean keep(FeedbackRow feedback) {
        return store.ask("direct:save-feedback", feedback, Boolean.class);
    }

    @SuppressWarnings("unchecked")
    private List<String> sentiments() {
        List<TurnRecord> turns = store.ask("direct:recall-turns", session, List.class);
        return turns.stream().map(TurnRecord::sentiment).toList();
    }

    private TurnRecord find(String messageId, String... answers) {
        return store.ask("direct:find-turn", new TurnQuery(messageId, session, "never-used", List.of(answers)), TurnRecord.class);
    }

    @Test
    void feedback_is_kept_and_sets_the_sentiment_of_exactly_its_turn() throws Exception {
        assertThat(keep(about(first, "negative", NOON.plusSeconds(90)))).isTrue();
        assertThat(sentiments()).containsExactly("negative", "neutral");
        assertThat(store.feedback(first.messageId())).isEqualTo(Map.ofEntries(
                Map.entry("message_id", first.messageId()), Map.entry("session_id", session),
                Map.entry("client_message_id", "1704995530123"), Map.entry("tenant_id", "mhfa-training"),
                Map.entry("original_ts", "2026-03-01T12:00:00.000Z"), Map.entry("feedback", "negative"),
                Map.entry("reason", "wrong"), Map.entry("comment", "Nein: <b>é</b> 🙂"),
                Map.entry("timestamp", "2026-03-01T12:01:30.000Z"), Map.entry("created_at", "2026-03-01T12:01:30.000Z"),
                Map.entry("updated_at", "2026-03-01T12:01:30.000Z")));
    }

    @Test
    void a_changed_thumb_replaces_the_row_but_not_the_time_of_its_creation() throws Exception {
        keep(about(first, "negative", NOON.plusSeconds(90)));
        keep(new FeedbackRow(first.messageId(), session, "x", "mhfa-training", first.originalTs(), "positive", null,
                null, NOON, NOON.plusSeconds(120), null));
        assertThat(sentiments()).containsExactly("positive", "neutral");
        assertThat(store.feedback(first.messageId())).containsEntry("feedback", "positive")
                .containsEntry("created_at", "2026-03-01T12:01:30.000Z")
                .containsEntry("updated_at", "2026-03-01T12:02:00.000Z").doesNotContainKeys("reason", "comment");
    }

    @Test
    void a_thumb_that_is_taken_back_leaves_nothing_also_when_it_is_taken_back_twice() throws Exception {
        keep(about(second, "positive", NOON));
        assertThat(keep(about(second, null, NOON))).isTrue();
        assertThat(sentiments()).containsExactly("neutral", "neutral");
        assertThat(store.feedback(second.messageId())).isNull();
        assertThat(keep(about(second, null, NOON))).isTrue();
    }

    @Test
    void the_same_thumb_twice_is_one_row() throws Exception {
        keep(about(first, "positive", NOON));
        keep(about(first, "positive", NOON));
        assertThat(sentiments()).containsExactly("positive", "neutral");
        assertThat(store.feedback(first.messageId())).containsEntry("feedback", "positive");
    }

    @Test
    void an_id_of_another_session_is_refused_and_nothing_changes() throws Exception {
        keep(about(first, "positive", NOON));
        assertThat(keep(bare(first.messageId(), session + "-other", "negative"))).isFalse();
        assertThat(keep(bare(first.messageId(), session + "-other", null))).isFalse();
        assertThat(store.feedback(first.messageId())).containsEntry("feedback", "positive")
                .containsEntry("session_id", session);
        assertThat(sentiments()).containsExactly("positive", "neutral");
    }

    @Test
    void feedback_about_no_turn_is_kept_too() throws Exception {
        String id = UUID.randomUUID().toString();
        assertThat(keep(bare(id, session, "positive"))).isTrue();
        assertThat(store.feedback(id)).containsEntry("feedback", "positive").containsKey("expires_at")
                .doesNotContainKey("original_ts");
        assertThat(sentiments()).containsExactly("neutral", "neutral");
        assertThat(keep(bare(id, session, null))).isTrue();
        assertThat(store.feedback(id)).isNull();
    }

    @Test
    void feedback_about_a_turn_that_was_deleted_meanwhile_is_kept() throws Exception {
        TurnRecord gone = turn(session, NOON.plusSeconds(900), "Gone.", null);
        assertThat(keep(about(gone, "positive", NOON))).isTrue();
        assertThat(store.feedback(gone.messageId())).containsEntry("feedback", "positive");
        assertThat(sentiments()).containsExactly("neutral", "neutral");
    }

    @Test
    void a_turn_that_is_saved_again_keeps_the_sentiment_of_its_feedback() {
        keep(about(first, "negative", NOON));
        save(first);
        assertThat(sentiments()).containsExactly("negative", "neutral");
    }

    @Test
    void a_turn_that_is_saved_again_holds_what_was_saved_last() {
        TurnRecord longer = turn(session, NOON, "Five whole days.", Instant.parse("2126-01-01T00:00:00Z"));
        save(longer);
        assertThat(find(longer.messageId())).isEqualTo(longer);
        save(first);
        assertThat(find(first.messageId())).isEqualTo(first);
    }

    @Test
    void of_thumbs_at_the_same_time_the_row_and_the_turn_tell_the_same() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<CompletableFuture<Boolean>> all = new ArrayList<>();
            for (String sentiment : new String[] {"positive", "negative", null, "positive", "negative"}) {
                all.add(CompletableFuture.supplyAsync(() -> keep(about(first, sentiment, Instant.now()))));
            }
            assertThat(all.stream().map(CompletableFuture::join)).containsOnly(true);
            Map<String, Object> row = store.feedback(first.messageId());
            assertThat(sentiments().get(0)).isEqualTo(row == null ? "neutral" : row.get("feedback"));
        }
    }

    @Test
    void a_turn_is_found_by_its_id_also_from_another_session() {
        assertThat(find(first.messageId())).isEqualTo(first);
        assertThat(store.ask("direct:find-turn", new TurnQuery(second.messageId(), "another", "x", List.of("x")),
                TurnRecord.class)).isEqualTo(second);
    }

    @Test
    void a_turn_is_found_by_its_answer_the_latest_one_first() {
        TurnRecord again = turn(session, NOON.plusSeconds(120), "Five days.", null);
        save(again);
        assertThat(find(null, "Nothing of the kind.", "Five days.")).isEqualTo(again);
        assertThat(find("unknown", "Eight hours.")).isEqualTo(second);
        assertThat(find(first.messageId(), "Eight hours.")).as("the id comes first").isEqualTo(first);
    }

    @Test
    void a_turn_is_found_by_the_name_that_the_client_gave_it_before_also_after_its_thumb_was_taken_back() {
        TurnRecord again = turn(session, NOON.plusSeconds(120), "Five days.", null);
        save(again);
        keep(about(first, "positive", NOON));
        assertThat(named("1704995530123", "Five days.")).isEqualTo(withSentiment(first, "positive"));
        save(first);
        keep(about(first, null, NOON));
        assertThat(named("1704995530123")).isEqualTo(first);
        assertThat(named("another", "Five days.")).isEqualTo(again);
        assertThat(store.ask("direct:find-turn", new TurnQuery(null, session + "-x", "1704995530123", List.of()),
                TurnRecord.class)).isNull();
    }

    private TurnRecord named(String clientId, String... answers) {
        return store.ask("direct:find-turn", new TurnQuery(null, session, clientId, List.of(answers)),
                TurnRecord.class);
    }

    private static TurnRecord withSentiment(TurnRecord turn, String sentiment) {
        return new TurnRecord(turn.sessionId(), turn.originalTs(), turn.messageId(), turn.conversationId(),
                turn.tenantId(), turn.tenantHash(), turn.role(), turn.query(), turn.response(), false,
                turn.confidenceScore(), false, turn.parts(), true, turn.citations(), turn.engine(), turn.outcome(),
                turn.state(), sentiment, 1, 2, 3, 4, 5, turn.expiresAt());
    }

    @Test
    void an_old_turn_is_found_by_its_answer() {
        String large = "é".repeat(50_000);
        for (int i = 0; i < 25; i++) {
            save(turn(session, NOON.plusSeconds(300 + i), large + i, null));
        }
        assertThat(find(null, "Five days.")).isEqualTo(first);
        assertThat(find(null, "Six days.")).isNull();
    }

    @Test
    void a_turn_is_not_found_by_part_of_an_answer_another_session_or_syntax() {
        save(turn(session + "-other", NOON, "Only there.", null));
        assertThat(find(null, "Five", "Only there.", "%", "' OR '1'='1", "${body}")).isNull();
        assertThat(find("' OR '1'='1")).isNull();
        assertThat(find(null)).isNull();
    }

    @Test
    void an_expired_turn_is_not_found() {
        TurnRecord expired = turn(session, NOON.plusSeconds(5), "Old.", Instant.now().minusSeconds(5));
        save(expired);
        assertThat(find(expired.messageId())).isNull();
        assertThat(find(null, "Old.")).isNull();
    }
}
