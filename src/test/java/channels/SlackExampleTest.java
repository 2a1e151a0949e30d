package channels;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import ledger.PermanentFailure;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import outbound.Post;
import support.ChannelBench;

class SlackExampleTest {
    private static final String ID = "volunteer_01JD0000000000000000000000";

    @Test
    void a_submission_becomes_a_message_in_which_visitors_cannot_call_anybody(@TempDir Path folder) throws Exception {
        Path example = Path.of("examples/channels/fulfil-slack-sink.kamelet.yaml");
        Files.copy(example, folder.resolve(example.getFileName()));
        try (ChannelBench bench = new ChannelBench(folder, Duration.ofSeconds(10))) {
            Awaitility.await().until(() -> bench.catalogue().find("slack").isPresent());
            bench.form().put("title", "Volunteer form");
            bench.submit(ID, "high", "name", "Zoë \"), ${body} {{x}}, 'a', <!channel> & 日本", "note", "one\ntwo");
            bench.configure("slack", "slack", Map.of("url", "https://chat.example/hooks/1"));
            assertThat(bench.deliver(ID, "slack").getException()).isNull();
            Post post = bench.only("post-outbound", Post.class);
            assertThat(post.address()).hasToString("https://chat.example/hooks/1");
            assertThat(post.headers()).containsEntry("webhook-id", ID + "/slack");
            assertThat(Json.read(new String(post.body(), StandardCharsets.UTF_8))).isEqualTo(Json.object().put("text",
                    "[HIGH] Volunteer form\nname: Zoë \"), ${body} {{x}}, 'a', &lt;!channel&gt; &amp; 日本\n"
                            + "note: one\n    two\nReference: " + ID));
            bench.configure("slack", "slack", Map.of("url", "nowhere"));
            assertThat(bench.deliver(ID, "slack").getException()).isInstanceOf(PermanentFailure.class)
                    .hasMessageContaining("url");
        }
    }
}
