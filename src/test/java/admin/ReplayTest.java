package admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.StubServer;
import support.StubServer.Answer;

@Timeout(60)
class ReplayTest {
    private static final Map<String, String> TOKEN = Map.of("CONCIERGE_ADMIN_TOKEN", "0123456789abcdef");
    @TempDir
    Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... arguments) throws InterruptedException {
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Replay(environment, console, console).run(arguments);
    }

    private int run(Answer answer) throws Exception {
        try (StubServer server = new StubServer(call -> answer)) {
            return run(TOKEN, server.uri().toString(), "contact_1");
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_delivered_again_is_named() throws Exception {
        assertThat(run(new Answer(200, "{\"replayed\":[{\"channel\":\"email\"},{\"channel\":\"sms\"}]}"))).isZero();
        assertThat(printed()).isEqualTo("email of contact_1 is delivered again.\nsms of contact_1 is delivered again.\n");
    }

    @Test
    void nothing_to_replay_has_its_own_exit_code() throws Exception {
        assertThat(run(new Answer(200, "{\"replayed\":[]}"))).isEqualTo(Replay.NOTHING_TO_REPLAY);
        assertThat(printed()).isEqualTo("There is nothing to replay for contact_1.\n");
    }

    @Test
    void a_refusal_is_told_in_its_words() throws Exception {
        assertThat(run(new Answer(404, "{\"error\":\"There is no such submission.\"}"))).isEqualTo(Replay.FAILED);
        assertThat(printed()).isEqualTo("There is no such submission.\n");
    }

    @Test
    void an_answer_that_is_not_ours_is_told_by_its_status() throws Exception {
        assertThat(run(new Answer(502, "<html>"))).isEqualTo(Replay.FAILED);
        assertThat(printed()).isEqualTo("The installation answered with status 502.\n");
    }

    @Test
    void the_token_is_found_in_the_data_folder_too() throws Exception {
        Files.writeString(folder.resolve("admin-token"), "0123456789abcdef\n");
        try (StubServer server = new StubServer(call -> new Answer(200, "{\"replayed\":[{\"channel\":\"s3\"}]}"))) {
            assertThat(run(Map.of("CONCIERGE_DATA", folder.toString()), server.uri().toString(), "contact_1", "s3"))
                    .isZero();
        }
    }

    @Test
    void without_a_token_nobody_is_asked() throws Exception {
        assertThat(run(Map.of("CONCIERGE_DATA", folder.toString()), "http://127.0.0.1:1", "contact_1"))
                .isEqualTo(Replay.FAILED);
        assertThat(printed()).startsWith("There is no token: set CONCIERGE_ADMIN_TOKEN");
    }

    @Test
    void a_wrong_use_is_told_how_to_do_it() throws Exception {
        assertThat(run(TOKEN)).isEqualTo(Replay.WRONG_USE);
        assertThat(run(TOKEN, "localhost", "contact_1")).isEqualTo(Replay.WRONG_USE);
        assertThat(run(TOKEN, "http://127.0.0.1:1", " ")).isEqualTo(Replay.WRONG_USE);
        assertThat(printed()).startsWith("Usage: admin.Replay ADDRESS SUBMISSION_ID [CHANNEL]");
    }

    @Test
    void an_installation_that_does_not_listen_is_told() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(run(TOKEN, "http://127.0.0.1:" + port, "contact_1")).isEqualTo(Replay.FAILED);
        assertThat(printed()).contains("cannot be asked");
    }

    @Test
    void a_running_installation_understands_the_program() throws Exception {
        try (Concierge concierge = Concierge.in(folder).withTestTenants()
                .with("concierge.admin.token", TOKEN.get("CONCIERGE_ADMIN_TOKEN")).start()) {
            assertThat(run(TOKEN, concierge.http("").toString(), "contact_1", "email")).isEqualTo(Replay.FAILED);
            assertThat(printed()).isEqualTo("There is no such submission.\n");
        }
    }
}
