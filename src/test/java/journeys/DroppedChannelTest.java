package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ledger.Delivery;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import support.Concierge;
import support.Http;
import support.StubServer;
import support.TenantFolder;

/** An integrator's channel in the running application, and the limit of text messages, from the form to the sink. */
@Timeout(90)
class DroppedChannelTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Path.of("examples/channels/fulfil-slack-sink.kamelet.yaml");
    private static final Duration LIVE = Duration.ofSeconds(10);
    @TempDir
    static Path folder;
    private static StubServer chat;
    private static Concierge concierge;

    @BeforeAll
    static void start() throws Exception {
        chat = new StubServer(request -> new StubServer.Answer(200, "ok"));
        TenantFolder tenants = TenantFolder.in(folder)
                .add("chatty", """
                    {"send_confirmation_email": false, "conversational_forms": {"hello": {"title": "Hello form",
                     "fulfillment": {"channels": [{"type": "slack", "url": "%s/hooks/1"}]}}}}""".formatted(chat.uri()))
                .add("texty", """
                    {"send_confirmation_email": false, "sms": {"monthly_limit": 100}, "conversational_forms": {"call":
                     {"fulfillment": {"sms_to": "+15125550100"}}}}""");
        concierge = Concierge.in(folder).with("concierge.tenants", tenants.toString())
                .with("concierge.channels", folder.resolve("channels").toString())
                .with("concierge.deliveries.first-attempt-timeout", "30000") // this is not about time
                .with("concierge.deliveries.waits", "1s,1s,1s,1s,1s,1s,1s,1s,1s")
                .with("concierge.outbound.allowed-private", "127.0.0.1").start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        chat.close();
    }

    private static JsonNode submit(String tenant, String form) {
        try {
            return JSON.readTree(Http.post(concierge.http("/invoke"), """
                    {"tenant_hash":"%s","form_mode":true,"action":"submit_form","form_id":"%s",
                     "form_data":{"name":"Ann"}}""".formatted(tenant, form), "Accept", "application/json",
                    "Content-Type", "application/json").body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String health() {
        return Http.get(concierge.management("/observe/health")).body();
    }

    private static void await(String word) {
        await(word, LIVE);
    }

    private static void await(String word, Duration within) {
        int before = chat.bodies().size();
        String id = submit("chatty", "hello").path("submissionId").asText();
        Awaitility.await().atMost(within).untilAsserted(() -> assertThat(chat.bodies().subList(before,
                chat.bodies().size())).singleElement().satisfies(body -> assertThat(JSON.readTree(body)
                        .path("text").asText()).startsWith(word).contains("name: Ann", id)));
    }

    @Test
    void the_example_is_dropped_in_changed_broken_mended_and_deleted_and_nothing_is_lost() throws Exception {
        JsonNode early = submit("chatty", "hello");
        assertThat(early.at("/fulfillment/0/will_retry").asBoolean()).isTrue();
        Path file = Files.createDirectories(folder.resolve("channels")).resolve(EXAMPLE.getFileName());
        Files.copy(EXAMPLE, file);
        Awaitility.await().atMost(LIVE).untilAsserted(() -> assertThat(chat.bodies()).singleElement()
                .satisfies(body -> assertThat(body).contains(early.path("submissionId").asText())));
        await("Hello form");

        String good = Files.readString(file);
        Files.writeString(file, good.replace("        - process:\n            ref: writeChatMessage",
                "        - setBody:\n            simple: \"Changed ${body}\"\n"
                        + "        - process:\n            ref: writeChatMessage"));
        Awaitility.await().atMost(LIVE).ignoreExceptions()
                .untilAsserted(() -> await("Changed Hello form", Duration.ofSeconds(1)));

        Files.writeString(file, good.replace("direct:post-outbound", "nocomponent:x"));
        Awaitility.await().atMost(LIVE).untilAsserted(() -> assertThat(health()).contains("nocomponent"));
        assertThat(Http.get(concierge.management("/observe/health/ready")).statusCode()).isEqualTo(200);
        await("Changed Hello form");

        Files.delete(file);
        Awaitility.await().atMost(LIVE).untilAsserted(() -> assertThat(health()).contains("email, lambda, s3, sms, webhook"));
        int before = chat.bodies().size();
        assertThat(submit("chatty", "hello").at("/fulfillment/0/will_retry").asBoolean()).isTrue();
        Files.writeString(file, good);
        Awaitility.await().atMost(LIVE).untilAsserted(() -> assertThat(chat.bodies()).hasSize(before + 1));
    }

    @Test
    void fifty_submissions_at_once_at_99_of_100_text_messages_send_exactly_one() throws Exception {
        List<String> first = IntStream.range(0, 99).mapToObj(i -> textSubmission()).toList();
        Awaitility.await().atMost(LIVE).untilAsserted(() -> assertThat(states(first)).containsOnly("SENT"));
        List<String> more = IntStream.range(0, 50).parallel().mapToObj(i -> textSubmission()).toList();
        Awaitility.await().atMost(LIVE).untilAsserted(() -> assertThat(states(more)).containsOnly("SENT",
                "SKIPPED monthly_limit_reached {\"usage\":100,\"limit\":100}"));
        assertThat(states(more)).filteredOn("SENT"::equals).hasSize(1);
        assertThat(files("outbox/sms")).hasSize(100);
        Awaitility.await().atMost(LIVE).ignoreExceptions().untilAsserted(() -> assertThat(files("outbox/alarms")).singleElement().asString()
                .contains("sms-usage"));
    }

    private static List<Path> files(String outbox) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("data").resolve(outbox))) {
            return found.toList();
        }
    }

    private static String textSubmission() {
        return submit("texty", "call").path("submissionId").asText();
    }

    private static List<String> states(List<String> submissions) {
        ProducerTemplate template = concierge.context().createProducerTemplate();
        return submissions.stream().map(id -> (Delivery) template.requestBody("direct:list-deliveries", id, List.class)
                .get(0)).map(delivery -> delivery.state() == Delivery.State.SKIPPED
                        ? "SKIPPED " + delivery.lastError() + " " + ordered(delivery.details())
                        : delivery.state().name()).toList();
    }

    private static String ordered(String details) {
        try {
            JsonNode told = JSON.readTree(details);
            return "{\"usage\":" + told.get("usage") + ",\"limit\":" + told.get("limit") + "}";
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
