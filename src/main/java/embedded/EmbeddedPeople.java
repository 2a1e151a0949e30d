package embedded;

import async.BodyProcessor;
import feedback.FeedbackRow;
import java.util.concurrent.Executor;
import org.apache.camel.spi.Registry;
import profiles.Profile;

/** What visitors say about answers and about themselves, in SQLite. */
final class EmbeddedPeople {
    private EmbeddedPeople() {
    }

    static void bind(Registry registry, SqliteWriter writer, Executor executor) {
        FeedbackTable feedback = new FeedbackTable(writer);
        ProfileTable profiles = new ProfileTable(writer);
        registry.bind("saveFeedback", new BodyProcessor<>(executor, FeedbackRow.class, feedback::save));
        registry.bind("findTurn", new ReadTurn());
        registry.bind("saveProfile", new BodyProcessor<>(executor, Profile.class, profiles::save));
        registry.bind("readProfile", new ReadProfile());
    }
}
