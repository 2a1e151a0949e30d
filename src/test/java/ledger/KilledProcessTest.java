package ledger;

import static org.assertj.core.api.Assertions.assertThat;

import embedded.Database;
import embedded.EmbeddedSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import routes.SweepSpoolRoute;
import support.AcceptingProcess;
import support.EmbeddedPlatform;
import support.SpoolingProcess;

class KilledProcessTest {
    private static final int UUID_LENGTH = 36;
    @TempDir
    Path folder;

    @RepeatedTest(2)
    @Timeout(60)
    void what_a_killed_process_confirmed_is_there_with_everything_owed() throws Exception {
        Set<String> confirmed = confirmedBeforeKill(AcceptingProcess.class,
                ThreadLocalRandom.current().nextInt(50, 300));
        try (Database database = Database.open(new EmbeddedSettings(folder, folder,
                Duration.ofSeconds(2)))) {
            JdbcTemplate stored = new JdbcTemplate(database.readers());
            List<String> owners = stored.queryForList("SELECT id FROM owners", String.class);
            assertThat(owners).containsAll(confirmed);
            assertThat(stored.queryForList("SELECT owner_id FROM deliveries WHERE state = 'due' "
                    + "GROUP BY owner_id HAVING count(*) = 3", String.class))
                    .containsExactlyInAnyOrderElementsOf(owners);
            assertThat(stored.queryForObject("SELECT count(*) FROM deliveries", Integer.class))
                    .isEqualTo(3 * owners.size());
            assertThat(stored.queryForObject("PRAGMA integrity_check", String.class)).isEqualTo("ok");
        }
    }

    @RepeatedTest(2)
    @Timeout(60)
    void what_a_killed_process_spooled_is_there_whole() throws Exception {
        Set<String> confirmed = confirmedBeforeKill(SpoolingProcess.class,
                ThreadLocalRandom.current().nextInt(50, 150));
        try (EmbeddedPlatform platform = new EmbeddedPlatform(Files.createDirectories(folder.resolve("next")))) {
            Path spool = platform.data().resolve("spool");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.move(file, spool.resolve(file.getFileName()));
                }
            }
            platform.context().getPropertiesComponent().addInitialProperty("concierge.spool.sweep-period", "10");
            platform.add(new SweepSpoolRoute());
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> confirmed.stream().allMatch(id ->
                    platform.template().requestBody("direct:list-deliveries", id, List.class).size() == 1));
            assertThat(spool.resolve("damaged")).doesNotExist();
        }
    }

    private Set<String> confirmedBeforeKill(Class<?> process, int lines) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-cp", System.getProperty("java.class.path"), process.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Set<String> confirmed = new HashSet<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.length() == UUID_LENGTH) { // the last line may be cut
                    confirmed.add(line);
                }
                if (confirmed.size() == lines) {
                    child.toHandle().destroyForcibly(); // leaves the pipe open: all that was printed counts
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(lines);
        return confirmed;
    }
}
