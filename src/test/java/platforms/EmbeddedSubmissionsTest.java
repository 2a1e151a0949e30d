package platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.StoreUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ledger.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.EmbeddedPlatform;
import support.Platform;
import support.Submissions;

class EmbeddedSubmissionsTest extends SubmissionsContract {
    @TempDir
    static Path folder;

    @Override
    Platform start() throws Exception {
        return new EmbeddedPlatform(folder);
    }

    private Path data() {
        return ((EmbeddedPlatform) platform).data();
    }

    @Override
    void put(String id, String content) throws Exception {
        Files.writeString(data().resolve("spool").resolve(id + ".json"), content);
    }

    @Override
    List<String> aside(String name) throws Exception {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(data().resolve("spool").resolve(name))) {
            for (Path file : files.toList()) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }

    private CompletableFuture<Accepted> accepting() {
        return platform.template().asyncRequestBody("direct:accept-owed",
                Submissions.owing(Submissions.of(Submissions.id()), "email").acceptance(), Accepted.class);
    }

    @Test
    void while_another_process_holds_the_database_accepting_fails_soon_and_then_works_again() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("concierge.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            Instant started = Instant.now();
            List<CompletableFuture<Accepted>> all = IntStream.range(0, 200).mapToObj(i -> accepting()).toList();
            all.forEach(one -> assertThatThrownBy(one::join).hasRootCauseInstanceOf(Exception.class)
                    .hasStackTraceContaining(StoreUnavailable.class.getName()));
            assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(4));
            statement.execute("ROLLBACK");
        }
        assertThat(accepting().join().fresh()).isTrue();
    }

    @Test
    void the_spool_leaves_no_unfinished_files() throws Exception {
        spool(Submissions.owing(Submissions.of(Submissions.id())));
        try (Stream<Path> files = Files.list(data().resolve("spool"))) {
            assertThat(files).isNotEmpty().noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }
}
