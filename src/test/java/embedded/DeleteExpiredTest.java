package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import chat.TurnRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import routes.embedded.DeleteExpiredRoute;
import support.EmbeddedPlatform;
import support.Turns;

class DeleteExpiredTest {
    @TempDir
    Path folder;

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
            Integer deleted = platform.template().requestBody("direct:delete-expired", null, Integer.class);
            assertThat(deleted).isEqualTo(1);
            try (Database database = Database.open(new EmbeddedSettings(folder.resolve("data"), folder,
                Duration.ofSeconds(2)))) {
                assertThat(new JdbcTemplate(database.readers()).queryForList("SELECT session_id FROM session_logs "
                        + "ORDER BY session_id", String.class)).containsExactly("forever", "kept");
            }
        }
    }
}
