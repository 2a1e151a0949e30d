package platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import profiles.Profile;
import support.PeopleStore;

/** What keeping a visitor's role means on every platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProfilesContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FAR = Instant.parse("2126-01-01T00:00:00Z");
    private static final Map<String, Object> LISTS = Map.of("quick_actions", List.of(Map.of("title", "É 🙂",
            "queries", List.of("Why?"))), "suggested_topics", List.of(), "recent_updates", List.of("<b>New</b>"));
    private PeopleStore store;
    private final String user = "guest_" + UUID.randomUUID();

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

    private static Profile profile(String user, String role, Instant at, Instant expiresAt) {
        return new Profile(user, role, LISTS, "mhfa-training", "demo", at, at, expiresAt);
    }

    private void save(Profile profile) {
        assertThat(store.ask("direct:save-profile", profile, Profile.class)).isSameAs(profile);
    }

    private Profile read(String id) {
        return store.ask("direct:read-profile", id, Profile.class);
    }

    @Test
    void a_profile_comes_back_as_it_was_stored() throws Exception {
        Profile profile = profile(user, "instructor", NOON, FAR);
        save(profile);
        assertThat(read(user)).isEqualTo(profile);
        assertThat(store.profile(user)).containsEntry("user_id", user).containsEntry("role", "instructor")
                .containsEntry("created_at", "2026-03-01T12:00:00.000Z")
                .containsKeys("recommendations", "updated_at", "expires_at");
    }

    @Test
    void a_new_role_replaces_the_old_one_but_not_the_time_of_creation() {
        save(profile(user + "-n", "learner", NOON, FAR));
        save(profile(user + "-n", "staff", NOON.plusSeconds(60), null));
        assertThat(read(user + "-n")).isEqualTo(new Profile(user + "-n", "staff", LISTS, "mhfa-training", "demo", NOON,
                NOON.plusSeconds(60), null));
    }

    @Test
    void an_expired_profile_and_an_unknown_one_are_none() {
        save(profile(user + "-x", "learner", NOON, Instant.now().minusSeconds(5)));
        assertThat(read(user + "-x")).isNull();
        assertThat(read("nobody")).isNull();
        assertThat(read("' OR '1'='1")).isNull();
    }
}
