package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import support.Child;
import support.Loopback;
import support.TenantFolder;

/** A start that cannot succeed says why in one sentence and ends with exit code 1. */
@Timeout(90)
class SettingsTest {
    @TempDir
    private Path folder;
    private Child.Command command;

    @BeforeEach
    void prepare() throws IOException {
        command = Child.main(Application.class).in(folder)
                .with("CONCIERGE_HTTP_PORT", "0").with("CONCIERGE_MANAGEMENT_PORT", "0")
                .with("CONCIERGE_DATA", folder.resolve("data").toString())
                .with("CONCIERGE_KNOWLEDGE", Files.createDirectories(folder.resolve("knowledge")).toString())
                .with("CONCIERGE_TENANTS", TenantFolder.in(folder).toString());
    }

    private void refused(String sentence) throws Exception {
        try (Child child = command.start()) {
            assertThat(child.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.process().exitValue()).isEqualTo(1);
            assertThat(child.output()).isEqualTo(sentence + "\n");
        }
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            command.with("CONCIERGE_HTTP_PORT", String.valueOf(taken.getLocalPort()));
            refused("The port " + taken.getLocalPort() + " is in use. Choose another one with concierge.http.port.");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        command.with("CONCIERGE_DATA", file.toString());
        refused("The folder " + file + " of the setting concierge.data cannot be written.");
    }

    @Test
    void a_knowledge_folder_that_is_not_there_is_named() throws Exception {
        command.with("CONCIERGE_KNOWLEDGE", folder.resolve("absent").toString());
        refused("The folder " + folder.resolve("absent") + " of the setting concierge.knowledge cannot be read.");
    }

    @Test
    void a_setting_that_makes_no_sense_is_named() throws Exception {
        command.with("CONCIERGE_CHAT_GRACE", "soon");
        refused("The setting concierge.chat.grace must be a time such as 500ms, 10s, 5m or 2h, but it is \"soon\".");
    }

    @Test
    void environment_variables_override_the_file() throws Exception {
        int port = freePort();
        command.with("CONCIERGE_HTTP_PORT", String.valueOf(port)).with("CONCIERGE_CHAT_DEFAULT_TENANT", "sure");
        try (Child child = command.start()) {
            child.waitFor("Concierge is ready \\(embedded platform\\)\\. Open http://localhost:" + port + "/");
            assertThat(support.Http.get(Loopback.require(java.net.URI.create("http://127.0.0.1:" + port + "/status")))
                    .body()).contains("\"title\":\"Sure\"");
            child.process().destroy();
            assertThat(child.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
