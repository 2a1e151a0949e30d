package channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.ChannelBench;
import support.LogLines;

class ChannelFolderTest {
    private static final String ID = "volunteer_01JD0000000000000000000000";
    private static final String FILE = "fulfil-pager-sink.kamelet.yaml";
    private static final String GOOD = """
            apiVersion: camel.apache.org/v1
            kind: Kamelet
            metadata:
              name: fulfil-pager-sink
              labels:
                camel.apache.org/kamelet.type: sink
              annotations:
                concierge/contract: "1"
                concierge/settings-schema: |-
                  {"type": "object", "required": ["pager"], "properties": {"pager": {"type": "string"}}}
            spec:
              definition:
                title: Pager
                description: Calls somebody.
                type: object
              template:
                from:
                  uri: kamelet:source
                  steps:
                    - setBody:
                        simple: "WORD ${variable.channel[pager]}"
                    - to:
                        uri: direct:page
            """;
    @TempDir
    Path folder;
    private ChannelBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new ChannelBench(folder, Duration.ofSeconds(2));
        bench.submit(ID, "normal", "note", "hello");
        bench.configure("pager", "pager", Map.of("pager", "7"));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Throwable attempt() {
        return bench.deliver(ID, "pager").getException();
    }

    private void awaitPage(String text) {
        Awaitility.await().untilAsserted(() -> {
            bench.taken("page").clear();
            assertThat(attempt()).isNull();
            assertThat(bench.taken("page")).containsExactly(text);
        });
    }

    private Map<String, String> problems() {
        return bench.catalogue().problems();
    }

    private HealthCheck.Result health() {
        return health(bench);
    }

    private static HealthCheck.Result health(ChannelBench bench) {
        return bench.context().getRegistry().lookupByNameAndType("channelHealth", HealthCheck.class).call();
    }

    @Test
    void a_file_is_taken_up_changed_and_dropped_while_everything_runs() throws Exception {
        assertThat(attempt()).isInstanceOf(TryLater.class).hasMessageContaining("pager");
        write(FILE, GOOD);
        awaitPage("WORD 7");
        write(FILE, GOOD.replace("WORD", "SENTENCE"));
        awaitPage("SENTENCE 7");
        Files.delete(folder.resolve(FILE));
        Awaitility.await().until(() -> attempt() instanceof TryLater);
        write(FILE, GOOD);
        awaitPage("WORD 7");
    }

    @Test
    void old_routes_go_when_nothing_can_be_under_way_in_them() throws Exception {
        int before = bench.context().getRoutes().size();
        int endpoints = bench.context().getEndpoints().size();
        for (String word : new String[] {"A", "B", "C"}) {
            write(FILE, GOOD.replace("WORD", word));
            awaitPage(word + " 7");
        }
        Files.delete(folder.resolve(FILE));
        Awaitility.await().untilAsserted(() -> assertThat(bench.context().getRoutes()).hasSize(before));
        assertThat(bench.context().getEndpoints()).hasSizeLessThanOrEqualTo(endpoints + 1); // the sink itself
        assertThat(bench.context().getRoute("fulfil-pager-sink-6")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "kind: Kamelet                 | kind: Route                | kind",
        "name: fulfil-pager-sink       | name: fulfil-other-sink    | metadata.name",
        "concierge/contract: \"1\"     | concierge/contract: \"2\"  | concierge/contract",
        "concierge/contract: \"1\"     | other: \"1\"               | concierge/contract",
        "concierge/settings-schema     | concierge/schema           | settings-schema",
        "type: sink                    | type: source               | kamelet.type",
        "\"type\": \"object\"           | \"type\": \"list\"          | schema",
        "\"required\": [\"pager\"]      | \"required\": 7            | schema",
        "{\"pager\": {\"type\"           | {\"pager\": {\"$ref\": \"http://127.0.0.1:1/x\", \"type\" | nothing is fetched",
        "direct:page                   | nocomponent:page           | nocomponent",
        "direct:page                   | direct:page?colour=red     | colour",
        "- setBody:                    | - setBady:                 | setBady",
        "simple:                       | complicated:               | complicated",
        "template:                     | pattern:                   | spec.template",
        "kind: Kamelet                 | kind: [Kamelet             | YAML",
        "direct:page                   | direct:pgae                | direct:pgae"})
    void a_bad_file_is_told_and_the_last_good_version_stays(String good, String bad, String told) throws Exception {
        write(FILE, GOOD);
        awaitPage("WORD 7");
        write(FILE, GOOD.replace("WORD", "BAD").replace(good, bad));
        Awaitility.await().untilAsserted(() -> assertThat(problems()).containsOnlyKeys(FILE));
        assertThat(problems().get(FILE)).contains(FILE, told, "The last good version stays.");
        awaitPage("WORD 7");
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health().getMessage().orElse("")).contains(told);
        assertThat(health().getDetails()).containsEntry(FILE, problems().get(FILE));
        write(FILE, GOOD.replace("WORD", "GOOD"));
        awaitPage("GOOD 7");
        assertThat(problems()).isEmpty();
        assertThat(health().getMessage()).hasValue("Channels: email, lambda, pager, s3, sms, webhook.");
    }

    @Test
    void a_bad_file_is_logged_once_for_each_change() throws Exception {
        try (LogLines log = LogLines.capture()) {
            write(FILE, "kind: Route");
            Awaitility.await().untilAsserted(() -> assertThat(problems()).containsKey(FILE));
            write("fulfil-other-sink.kamelet.yaml", GOOD.replace("pager", "other"));
            Awaitility.await().until(() -> bench.catalogue().find("other").isPresent()); // several looks later
            assertThat(log.all().stream().filter(line -> line.contains(FILE))).hasSize(1);
        }
    }

    @Test
    void a_bad_file_harms_no_other_one() throws Exception {
        write("fulfil-aaa-sink.kamelet.yaml", GOOD.replace("pager", "aaa").replace("direct:page", "nocomponent:x"));
        write(FILE, GOOD);
        write("notes.yaml", "a: b");
        Files.write(folder.resolve("fulfil-bytes-sink.kamelet.yaml"), new byte[] {(byte) 0xC3});
        write("fulfil-large-sink.kamelet.yaml", "#".repeat(300_000));
        awaitPage("WORD 7");
        Awaitility.await().untilAsserted(() -> assertThat(problems()).containsOnlyKeys("fulfil-aaa-sink.kamelet.yaml",
                "notes.yaml", "fulfil-bytes-sink.kamelet.yaml", "fulfil-large-sink.kamelet.yaml"));
        assertThat(bench.configure("mail", "email", Map.of("to", "a@example.org")).deliver(ID, "mail").getException())
                .isNull();
        assertThat(bench.context().getRoutes()).noneMatch(route -> route.getRouteId().contains("aaa"));
    }

    @Test
    void a_built_in_channel_cannot_be_replaced() throws Exception {
        String name = "fulfil-email-sink.kamelet.yaml";
        write(name, GOOD.replace("pager", "email"));
        Awaitility.await().untilAsserted(() -> assertThat(problems()).containsKey(name));
        assertThat(problems().get(name)).contains("comes with the program");
        bench.configure("mail", "email", Map.of("to", "a@example.org")).deliver(ID, "mail");
        assertThat(bench.taken("send-mail")).hasSize(1);
        Files.delete(folder.resolve(name));
        Awaitility.await().untilAsserted(() -> assertThat(problems()).isEmpty());
        assertThat(bench.catalogue().find("email")).isPresent();
    }

    @Test
    void half_of_a_file_is_not_taken_up_even_if_it_is_a_channel() throws Exception {
        ChannelFolder looks = new ChannelFolder(folder.resolve("slow"), Duration.ofHours(1), bench.catalogue());
        Files.createDirectories(folder.resolve("slow"));
        Path file = folder.resolve("slow/fulfil-slow-sink.kamelet.yaml");
        String whole = GOOD.replace("pager", "slow");
        Files.writeString(file, whole.substring(0, whole.indexOf("- to:")));
        looks.look();
        assertThat(bench.catalogue().find("slow")).isEmpty();
        Files.writeString(file, whole);
        looks.look();
        looks.look();
        assertThat(bench.catalogue().find("slow").orElseThrow().file().text()).isEqualTo(whole);
    }

    @Test
    void a_file_that_was_written_long_ago_is_there_at_the_first_look() throws Exception {
        write(FILE, GOOD);
        Files.setLastModifiedTime(folder.resolve(FILE), FileTime.fromMillis(0));
        try (ChannelBench second = new ChannelBench(folder, Duration.ofSeconds(2))) {
            assertThat(second.catalogue().find("pager")).isPresent();
        }
    }

    @Test
    void a_delivery_under_way_ends_well_when_its_file_changes() throws Exception {
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        write(FILE, GOOD);
        awaitPage("WORD 7");
        bench.when("page", exchange -> {
            under.countDown();
            gate.await(10, TimeUnit.SECONDS);
        });
        CompletableFuture<Exchange> first = CompletableFuture.supplyAsync(() -> bench.deliver(ID, "pager"));
        assertThat(under.await(5, TimeUnit.SECONDS)).isTrue();
        String route = bench.catalogue().find("pager").orElseThrow().routeId();
        write(FILE, GOOD.replace("WORD", "NEW"));
        Awaitility.await().until(() -> !bench.catalogue().find("pager").orElseThrow().routeId().equals(route));
        gate.countDown();
        assertThat(first.get(5, TimeUnit.SECONDS).getException()).isNull();
    }

    @Test
    void settings_are_checked_against_the_schema_of_the_file_in_force() throws Exception {
        write(FILE, GOOD);
        awaitPage("WORD 7");
        write(FILE, GOOD.replace("\"required\": [\"pager\"]", "\"required\": [\"pager\", \"tone\"]"));
        Awaitility.await().untilAsserted(() -> assertThat(attempt()).isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("tone"));
    }

    @Test
    void a_missing_folder_means_no_further_channels_and_is_told_once_until_it_is_there() throws Exception {
        Path absent = folder.resolve("absent");
        String told = "The folder of channels " + absent + " (concierge.channels) is not there.";
        try (LogLines log = LogLines.capture(); ChannelBench other = new ChannelBench(absent, Duration.ofSeconds(2))) {
            assertThat(other.catalogue().titles()).hasSize(5);
            assertThat(health(other).getMessage().orElse("")).contains(told);
            assertThat(health(other).getState()).isEqualTo(HealthCheck.State.UP);
            Files.createDirectories(absent);
            Files.writeString(absent.resolve(FILE), GOOD);
            Awaitility.await().until(() -> other.catalogue().find("pager").isPresent());
            assertThat(other.catalogue().problems()).isEmpty();
            assertThat(log.all()).filteredOn(line -> line.contains(told)).hasSize(1);
        }
    }

    @Test
    void no_folder_at_all_is_nothing_to_tell() throws Exception {
        try (ChannelBench other = new ChannelBench(null, Duration.ofSeconds(2))) {
            assertThat(health(other).getMessage()).hasValue("Channels: email, lambda, s3, sms, webhook.");
        }
    }

    @Test
    void a_file_whose_class_lacks_another_stops_neither_the_start_nor_the_watch() throws Exception {
        bench.close();
        write(FILE, GOOD.replace("- setBody:", "- bean:").replaceFirst("simple: .*", "beanType: support.LacksClass"));
        Files.setLastModifiedTime(folder.resolve(FILE), FileTime.fromMillis(0));
        bench = new ChannelBench(folder, Duration.ofSeconds(2));
        bench.submit(ID, "normal", "note", "hello");
        bench.configure("pager", "pager", Map.of("pager", "7")).configure("mail", "email", Map.of("to", "a@example.org"));
        assertThat(bench.catalogue().problems()).containsOnlyKeys(FILE);
        assertThat(bench.deliver(ID, "mail").getException()).isNull();
        write(FILE, GOOD);
        awaitPage("WORD 7");
        write(FILE, GOOD.replace("- setBody:", "- bean:").replaceFirst("simple: .*", "beanType: support.LacksClass"));
        Awaitility.await().until(() -> bench.catalogue().problems().containsKey(FILE));
        write(FILE, GOOD.replace("WORD", "AGAIN"));
        awaitPage("AGAIN 7");
    }
}
