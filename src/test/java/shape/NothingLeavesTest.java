package shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.Concierge;

/** Tests speak to this machine only. */
class NothingLeavesTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|wss?)://([\\w.-]*\\w|\\[[0-9a-f:]+])");
    /** This machine, or a name set aside for examples (RFC 2606), where nobody answers. */
    private static final Pattern HARMLESS = Pattern.compile(
            "127(\\.\\d+){3}|\\[::1]|localhost|([\\w-]+\\.)*example(\\.(org|com|net))?|\\w");
    /** Addresses there are refused, not called. */
    private static final Path REFUSALS = Path.of("support", "LoopbackTest.java");

    @Test
    void addresses_in_tests_are_this_machine_or_examples() throws IOException {
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            List<String> foreign = files.filter(file -> file.toString().endsWith(".java") && !file.endsWith(REFUSALS))
                    .flatMap(NothingLeavesTest::hosts).filter(host -> !HARMLESS.matcher(host).matches()).toList();
            assertThat(foreign).isEmpty();
        }
    }

    private static Stream<String> hosts(Path file) {
        try {
            return ADDRESS.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1)).toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"concierge.model.openai.base-url", "concierge.aws.endpoint",
        "concierge.bedrock.runtime-endpoint", "concierge.bedrock.agent-runtime-endpoint"})
    void an_application_under_test_gets_no_endpoint_elsewhere(String setting, @TempDir Path folder) throws IOException {
        Concierge.Builder concierge = Concierge.in(folder).with(setting, "http://models.example.org/v1");
        assertThatThrownBy(concierge::start).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void an_application_under_test_gets_no_mail_server_elsewhere(@TempDir Path folder) throws IOException {
        Concierge.Builder concierge = Concierge.in(folder).with("concierge.mail.smtp-host", "mail.example.org");
        assertThatThrownBy(concierge::start).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void an_application_under_test_on_aws_has_its_own_endpoints(@TempDir Path folder) throws IOException {
        Concierge.Builder concierge = Concierge.in(folder).with("concierge.platform", "aws")
                .with("concierge.aws.endpoint", "http://127.0.0.1:9");
        assertThatThrownBy(concierge::start).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("concierge.bedrock");
    }
}
