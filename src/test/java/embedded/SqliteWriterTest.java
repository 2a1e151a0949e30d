package embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class SqliteWriterTest {
    @TempDir
    Path folder;
    private Database database;

    private Database open(int readers) throws Exception {
        return Database.open(new EmbeddedSettings(folder, folder, Duration.ofMillis(700), readers, 100));
    }

    @BeforeEach
    void open() throws Exception {
        database = open(2);
        write("CREATE TABLE notes (id INTEGER PRIMARY KEY)").join();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private CompletableFuture<Integer> write(String sql) {
        return database.writer().write(statements -> statements.update(sql, Map.of()));
    }

    private List<Integer> notes() {
        return new JdbcTemplate(database.readers()).queryForList("SELECT id FROM notes ORDER BY id", Integer.class);
    }

    @Test
    void a_write_that_is_done_can_be_read() {
        write("INSERT INTO notes VALUES (1)").join();
        assertThat(notes()).containsExactly(1);
    }

    @Test
    void a_write_that_fails_undoes_itself_alone() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        database.writer().write(statements -> hold(gate)); // so that the others share a commit
        CompletableFuture<Integer> good = write("INSERT INTO notes VALUES (1)");
        CompletableFuture<Integer> bad = database.writer().write(statements -> {
            statements.update("INSERT INTO notes VALUES (2)", Map.of());
            return statements.update("INSERT INTO notes VALUES (1)", Map.of());
        });
        CompletableFuture<Integer> after = write("INSERT INTO notes VALUES (3)");
        gate.countDown();
        assertThatThrownBy(bad::join).hasCauseInstanceOf(DataAccessException.class);
        CompletableFuture.allOf(good, after).get(5, TimeUnit.SECONDS);
        assertThat(notes()).containsExactly(1, 3);
    }

    @Test
    void a_write_that_ends_in_an_error_fails_and_the_next_one_works() {
        CompletableFuture<Integer> broken = database.writer().write(statements -> {
            statements.update("INSERT INTO notes VALUES (1)", Map.of());
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> broken.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(write("INSERT INTO notes VALUES (2)")).succeedsWithin(5, TimeUnit.SECONDS);
        assertThat(notes()).containsExactly(2);
    }

    @Test
    void too_many_waiting_writes_are_refused_and_the_others_are_done() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        database.writer().write(statements -> {
            held.countDown();
            return hold(gate);
        });
        held.await();
        List<CompletableFuture<Integer>> all = IntStream.range(0, 300)
                .mapToObj(i -> write("INSERT INTO notes VALUES (" + i + ")")).toList();
        gate.countDown();
        assertThat(all.subList(100, 300)).allSatisfy(write -> assertThatThrownBy(write::join)
                .hasCauseInstanceOf(RejectedExecutionException.class));
        all.subList(0, 100).forEach(CompletableFuture::join);
        assertThat(notes()).hasSize(100);
    }

    private static boolean hold(CountDownLatch gate) {
        try {
            return gate.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_waits_when_the_database_closes_is_still_written() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 50)
                .mapToObj(i -> write("INSERT INTO notes VALUES (" + i + ")")).toList();
        gate.countDown();
        database.close();
        assertThat(all).allSatisfy(write -> assertThat(write).isCompletedWithValue(1));
        assertThatThrownBy(write("INSERT INTO notes VALUES (99)")::join)
                .hasCauseInstanceOf(RejectedExecutionException.class);
        database = open(2);
        assertThat(notes()).hasSize(50);
    }

    @Test
    void every_write_offered_while_the_database_closes_comes_to_an_end() throws Exception {
        for (int round = 0; round < 40; round++) {
            SqliteWriter writer = database.writer();
            CountDownLatch offering = new CountDownLatch(1);
            CompletableFuture<List<CompletableFuture<Integer>>> offered = CompletableFuture.supplyAsync(() -> {
                List<CompletableFuture<Integer>> all = new ArrayList<>();
                do {
                    all.add(writer.write(statements -> 1));
                    offering.countDown();
                } while (!all.get(all.size() - 1).isCompletedExceptionally() || all.size() < 300);
                return all;
            });
            offering.await();
            database.close();
            for (CompletableFuture<Integer> write : offered.get(10, TimeUnit.SECONDS)) {
                assertThat(write.handle((done, failure) -> true)).succeedsWithin(5, TimeUnit.SECONDS);
            }
            database = open(2);
        }
    }

    @Test
    void an_idle_writer_locks_nobody_out() throws Exception {
        write("INSERT INTO notes VALUES (1)").join();
        try (Database other = open(1)) {
            other.writer().write(statements -> statements.update("INSERT INTO notes VALUES (2)", Map.of())).join();
        }
        write("INSERT INTO notes VALUES (3)").join();
        assertThat(notes()).containsExactly(1, 2, 3);
    }

    @Test
    void readers_cannot_write() {
        DataSource readers = database.readers();
        assertThatThrownBy(() -> new JdbcTemplate(readers).update("INSERT INTO notes VALUES (1)"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void commits_are_synced_to_the_disk() {
        Map<String, Object> pragmas = database.writer().write(statements -> Map.<String, Object>of(
                "journal", statements.queryForObject("PRAGMA journal_mode", Map.of(), String.class),
                "synchronous", statements.queryForObject("PRAGMA synchronous", Map.of(), Integer.class))).join();
        assertThat(pragmas).isEqualTo(Map.of("journal", "wal", "synchronous", 2));
    }

    @Test
    void a_database_of_a_newer_program_is_left_alone() throws Exception {
        database.close();
        String url = "jdbc:sqlite:" + folder.resolve("concierge.db");
        try (Connection connection = DriverManager.getConnection(url); Statement statement =
                connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> open(2)).isInstanceOf(SQLException.class)
                .hasMessageContaining("newer program");
    }
}
