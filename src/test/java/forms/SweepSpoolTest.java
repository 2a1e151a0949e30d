package forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ledger.Delivery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.SweepSpoolRoute;
import support.EmbeddedPlatform;
import support.LogLines;
import support.Submissions;

class SweepSpoolTest {
    @TempDir
    Path folder;
    private EmbeddedPlatform first;
    private EmbeddedPlatform second;

    @BeforeEach
    void start() throws Exception {
        first = platform();
        second = platform();
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private EmbeddedPlatform platform() throws Exception {
        EmbeddedPlatform platform = new EmbeddedPlatform(folder);
        platform.context().getPropertiesComponent().addInitialProperty("concierge.spool.sweep-period", "10");
        return platform;
    }

    private void sweep() throws Exception {
        first.add(new SweepSpoolRoute());
        second.add(new SweepSpoolRoute());
    }

    private List<String> spool(int many) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            SpooledSubmission spooled = Submissions.owing(Submissions.of(Submissions.id()), "email", "sms");
            first.template().requestBody("direct:spool-submission", spooled);
            ids.add(spooled.submission().submissionId());
        }
        return ids;
    }

    private Path spool() {
        return first.data().resolve("spool");
    }

    private boolean stored(String id) {
        return first.template().requestBody("direct:read-submission", id) != null;
    }

    @Test
    void processes_that_sweep_together_move_everything_once() throws Exception {
        List<String> ids = spool(60);
        sweep();
        Awaitility.await().until(() -> ids.stream().allMatch(this::stored));
        Awaitility.await().until(() -> first.template().requestBody("direct:read-spooled", ids.get(59)) == null
                && ids.stream().noneMatch(id -> Files.exists(spool().resolve(id + ".json"))));
        assertThat(ids).allSatisfy(id -> assertThat(first.template().requestBody("direct:list-deliveries", id,
                List.class)).hasSize(2));
        assertThat(spool().resolve("conflicts")).doesNotExist();
    }

    @Test
    void a_damaged_file_does_not_keep_the_others_back() throws Exception {
        Files.writeString(spool().resolve("a_damaged.json"), "{\"submission\":");
        Files.write(spool().resolve("b_damaged.json"), new byte[] {'{', '"', (byte) 0xE9, '"', '}'});
        Files.write(spool().resolve("c_empty.json"), new byte[0]);
        List<String> ids = spool(5);
        sweep();
        Awaitility.await().until(() -> ids.stream().allMatch(this::stored));
        Awaitility.await().untilAsserted(() -> assertThat(spool().resolve("damaged")).isDirectoryContaining("glob:**b_d*")
                .isDirectoryContaining("glob:**a_d*").isDirectoryContaining("glob:**c_e*"));
        Awaitility.await().untilAsserted(() -> assertThat(first.template().requestBody("direct:take-due-deliveries", 99,
                List.class)).asList().map(owed -> ((Delivery) owed).kind()).contains("alarm"));
    }

    @Test
    void a_stray_file_or_one_that_cannot_be_read_does_not_stop_the_sweep_and_is_told_once() throws Exception {
        Files.writeString(spool().resolve("100%.json"), "{}");
        Files.createDirectories(spool().resolve("folder.json")); // reading it fails each time
        List<String> ids = spool(20);
        try (LogLines log = LogLines.capture()) {
            sweep();
            Awaitility.await().until(() -> ids.stream().allMatch(this::stored));
            List<String> more = spool(3);
            Awaitility.await().until(() -> more.stream().allMatch(this::stored));
            assertThat(log.all().stream().filter(line -> line.contains("folder alone"))).hasSizeBetween(1, 2);
        }
    }

    @Test
    void a_folder_without_hard_links_is_refused() throws Exception {
        URI zip = URI.create("jar:" + folder.resolve("links.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            assertThatThrownBy(() -> SpoolFolder.open(files.getPath("/spool"))).isInstanceOf(IOException.class)
                    .hasMessageContaining("without hard links");
        }
    }

    @Test
    void what_is_spooled_waits_while_the_store_is_down_and_goes_when_it_is_back() throws Exception {
        List<String> ids = spool(5);
        try (LogLines log = LogLines.capture(); Connection other = DriverManager.getConnection(
                "jdbc:sqlite:" + first.data().resolve("concierge.db")); Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            sweep();
            Awaitility.await().until(() -> log.all().stream().anyMatch(line -> line.contains("submissions wait")));
            assertThat(ids).allMatch(id -> Files.exists(spool().resolve(id + ".json")));
            statement.execute("ROLLBACK");
        }
        Awaitility.await().until(() -> ids.stream().allMatch(this::stored));
    }
}
