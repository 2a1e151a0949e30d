package admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.BadSetting;
import app.Settings;
import chat.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.LogLines;

class AdminTokenTest {
    @TempDir
    Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String token() throws IOException {
        return new TokenFile(folder).readOrMake(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @Test
    void a_token_is_made_at_the_first_start_and_told_once() throws IOException {
        String made = token();
        assertThat(AdminSettings.usable(made)).isTrue();
        assertThat(made).hasSize(43);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(made).contains("admin-token");
        printed.reset();
        assertThat(token()).isEqualTo(made);
        assertThat(printed.size()).isZero();
    }

    @Test
    void nobody_else_reads_its_file_and_no_draft_is_left() throws IOException {
        token();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("admin-token"))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("admin-token"));
        }
    }

    @Test
    void a_file_that_others_can_read_is_closed_to_them() throws IOException {
        Path file = Files.writeString(folder.resolve("admin-token"), "0123456789abcdef\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (LogLines log = LogLines.capture()) {
            assertThat(token()).isEqualTo("0123456789abcdef");
            assertThat(token()).isEqualTo("0123456789abcdef");
            assertThat(log.all()).filteredOn(line -> line.contains("admin-token")).hasSize(1)
                    .noneMatch(line -> line.contains("0123456789abcdef"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void each_installation_has_its_own() throws IOException {
        String made = token();
        Files.delete(folder.resolve("admin-token"));
        assertThat(token()).isNotEqualTo(made);
    }

    @Test
    void only_the_whole_token_is_right() {
        AdminToken token = AdminToken.of("0123456789abcdef");
        assertThat(token.is("0123456789abcdef")).isTrue();
        assertThat(token.is("0123456789abcdeF")).isFalse();
        assertThat(token.is("0123456789abcde")).isFalse();
        assertThat(token.is("")).isFalse();
    }

    @Test
    void without_any_token_nobody_may_call() throws IOException {
        Authenticate authenticate = new Authenticate(null);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            Exchange call = new DefaultExchange(context);
            assertThatThrownBy(() -> authenticate.process(call)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.status()).isEqualTo(403);
                assertThat(refusal).hasMessageContaining("concierge.admin.token");
            });
        }
    }

    @Test
    void a_token_that_is_too_short_is_refused_without_being_shown() {
        Properties given = new Properties();
        given.setProperty("concierge.http.port", "0");
        given.setProperty("concierge.management.port", "0");
        given.setProperty("concierge.admin.token", "short-secret");
        assertThatThrownBy(() -> Settings.read(Map.of(), given)).isInstanceOf(BadSetting.class)
                .hasMessageContaining("concierge.admin.token").hasMessageNotContaining("short-secret");
    }

    @Test
    void settings_do_not_show_their_token() {
        assertThat(new AdminSettings("0123456789abcdef", null).toString()).doesNotContain("0123");
    }
}
