package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import alarms.Alarm;
import chat.TurnRecord;
import feedback.FeedbackRow;
import forms.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import profiles.Profile;
import routes.embedded.DeleteExpiredRoute;
import routes.embedded.SaveFeedbackRoute;
import routes.embedded.SaveProfileRoute;
import support.EmbeddedPlatform;
import support.Submissions;
import support.Turns;

class DeleteExpiredTest {
    @TempDir
    Path folder;

    @Test
    void an_expired_submission_goes_with_its_deliveries_once_nothing_is_owed_for_it() throws Exception {
        try (EmbeddedPlatform platform = new EmbeddedPlatform(folder)) {
            long now = Instant.now().getEpochSecond();
            for (Long expires : Arrays.asList(now - 5, now + 600, null)) {
                platform.template().requestBody("direct:accept-owed", Submissions.owing(Submissions.of("id-" + (expires
                        == null ? "kept" : expires < now ? "old" : "new"), "acme", Instant.EPOCH, expires), "email",
                        "sms").acceptance());
            }
            platform.context().addRoutes(new DeleteExpiredRoute());
            assertThat(deleted(platform)).isZero();
            settle(platform, "email");
            assertThat(deleted(platform)).as("the text message is still owed").isZero();
            assertThat(platform.template().requestBody("direct:read-submission", "id-old", Submission.class))
                    .as("and needs what is in the form").isNotNull();
            settle(platform, "sms");
            assertThat(deleted(platform)).isEqualTo(3);
            assertThat(platform.store().database().writer().write(statements -> statements.queryForList(
                    "SELECT owner_id FROM deliveries GROUP BY owner_id ORDER BY owner_id", Map.of(), String.class)).join())
                    .containsExactly("id-kept", "id-new");
        }
    }

    private static int deleted(EmbeddedPlatform platform) {
        return platform.template().requestBody("direct:delete-expired", null, Integer.class);
    }

    private static void settle(EmbeddedPlatform platform, String delivery) {
        platform.store().database().writer().write(statements -> statements.update("UPDATE deliveries SET state = 'parked', "
                + "due_at = NULL, due_shard = NULL WHERE owner_id = 'id-old' AND delivery = :name",
                Map.of("name", delivery))).join();
    }

    @Test
    void alarms_and_what_was_owed_for_them_expire_after_their_time() throws Exception {
        try (EmbeddedPlatform platform = new EmbeddedPlatform(folder)) {
            platform.template().requestBody("direct:raise-alarm", new Alarm("old", "acme", "parked", "x",
                    Instant.now().minus(Duration.ofDays(98))));
            platform.template().requestBody("direct:raise-alarm", new Alarm("new", "acme", "parked", "x",
                    Instant.now().minus(Duration.ofDays(89))));
            platform.context().addRoutes(new DeleteExpiredRoute());
            assertThat(platform.template().requestBody("direct:delete-expired", null, Integer.class)).isEqualTo(2);
            assertThat(platform.template().requestBody("direct:read-alarm", "old")).isNull();
            assertThat(platform.template().requestBody("direct:read-alarm", "new")).isNotNull();
        }
    }

    @Test
    void expired_rows_are_deleted_and_all_others_stay() throws Exception {
        try (EmbeddedPlatform platform = new EmbeddedPlatform(folder)) {
            Instant asked = Instant.parse("2026-03-01T12:00:00Z");
            TurnRecord old = Turns.of("old", asked, "x", Instant.now().minusSeconds(5));
            TurnRecord kept = Turns.of("kept", asked, "x", Instant.now().plusSeconds(600));
            TurnRecord forever = Turns.of("forever", asked, "x", null);
            for (TurnRecord turn : new TurnRecord[] {old, kept, forever}) {
                platform.template().requestBody("direct:save-turn", turn);
            }
            platform.context().addRoutes(new DeleteExpiredRoute());
            people(platform, "gone", Instant.now().minusSeconds(5));
            people(platform, "stays", Instant.now().plusSeconds(600));
            Integer deleted = platform.template().requestBody("direct:delete-expired", null, Integer.class);
            assertThat(deleted).isEqualTo(3);
            try (Database database = Database.open(new EmbeddedSettings(folder.resolve("data"), folder,
                Duration.ofSeconds(2)))) {
                assertThat(new JdbcTemplate(database.readers()).queryForList("SELECT session_id FROM session_logs "
                        + "ORDER BY session_id", String.class)).containsExactly("forever", "kept");
                assertThat(new JdbcTemplate(database.readers()).queryForList("SELECT message_id FROM feedback UNION ALL "
                        + "SELECT user_id FROM user_profiles", String.class)).containsExactly("stays", "stays");
            }
        }
    }

    private static void people(EmbeddedPlatform platform, String id, Instant expiresAt) throws Exception {
        platform.add(new SaveFeedbackRoute(), new SaveProfileRoute());
        platform.template().requestBody("direct:save-feedback", new FeedbackRow(id, "s", id, "t", null, "positive", null,
                null, expiresAt, expiresAt, expiresAt));
        platform.template().requestBody("direct:save-profile", new Profile(id, "staff", Map.of(), "t", "h", expiresAt,
                expiresAt, expiresAt));
    }
}
