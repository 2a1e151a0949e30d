package embedded;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import profiles.Profile;
import profiles.ProfileRows;

/** Profiles in SQLite. */
final class ProfileTable {
    private final SqliteWriter writer;
    private final String sql = SqlText.of("save-profile");

    ProfileTable(SqliteWriter writer) {
        this.writer = writer;
    }

    CompletableFuture<Profile> save(Profile profile) {
        Map<String, Object> row = Rows.flat(ProfileRows.row(profile));
        return writer.write(statements -> {
            statements.update(sql, row);
            return profile;
        });
    }
}
