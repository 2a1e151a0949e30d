package journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import support.Breakable;
import support.Concierge;
import support.Http;
import support.Invocation;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.End;
import support.OpenAiStandIn.Script;
import support.Socket;
import support.TenantFolder;
import support.Warnings;
import support.Wire;

/** Buttons below an answer, byte by byte, on every transport. */
@ExtendWith(NeverBlocks.class)
@Timeout(30)
class ButtonsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BRANCH = "\"conversation_branches\":{\"boxes\":{\"detection_keywords\":[\"love box\"],"
            + "\"available_ctas\":{\"primary\":\"more\"}}},\"cta_definitions\":{\"more\":{\"type\":\"send_query\","
            + "\"text\":\"More\",\"query\":\"More?\"}},\"conversational_forms\":{\"dd_apply\":{"
            + "\"title\":\"Dare to Dream Application\",\"trigger_phrases\":[\"dare\"]}}";
    private static final String BUTTONS = "{\"type\":\"cta_buttons\",\"ctaButtons\":[{\"id\":\"more\",\"label\":\"More\","
            + "\"action\":\"send_query\",\"type\":\"send_query\",\"text\":\"More\",\"query\":\"More?\"}],"
            + "\"metadata\":{\"enhanced\":true,\"branch_detected\":\"boxes\",\"filtered_forms\":[]},\"session_id\":\"%s\"%s}";
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static final Breakable OFFERING = new Breakable("offerButtons", new IllegalStateException("broken"));
    private static Concierge concierge;
    private final String session = "guest_" + System.nanoTime() + "_k3j9d2x8a";

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        TenantFolder tenants = TenantFolder.in(folder).add("boxes", "{\"escalation\":{\"threshold\":0}," + BRANCH + "}")
                .add("shy", "{\"escalation\":{\"threshold\":100,\"message\":\"Leave it.\"}," + BRANCH + "}");
        concierge = Concierge.in(folder).with("concierge.tenants", tenants.toString()).answeredBy(MODEL)
                .with(OFFERING).start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    @BeforeEach
    void forget() {
        OFFERING.fail(false);
        MODEL.fresh();
    }

    private String invoke(String tenant, String question, String context, String... headers) throws Exception {
        JsonNode body = Invocation.object(question, session, tenant).set("session_context", JSON.readTree(context));
        return Http.post(concierge.http("/invoke"), body.toString(), headers).body();
    }

    private String buttons(String more) {
        return String.format(BUTTONS, session, more);
    }

    private static List<String> types(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.path("type").asText(frame.asText())).toList();
    }

    @Test
    void they_follow_the_wish_for_an_address_on_an_event_stream() throws Exception {
        MODEL.next(Script.saying("A Love", " Box"));
        String body = invoke("shy", "How?", "{}");
        assertThat(body).contains("\"type\":\"request_email\"");
        String end = body.substring(body.indexOf("id: 6"));
        Wire.is(end, "id: 6\ndata: {\"type\":\"request_email\",\"message\":\"Leave it.\",\"query\":\"How?\"}\n\n"
                + "id: 7\ndata: " + buttons("") + "\n\nid: 8\ndata: [DONE]\n\n");
    }

    @Test
    void they_are_in_the_buffered_answer() throws Exception {
        MODEL.next(Script.saying("A Love Box"));
        JsonNode events = JSON.readTree(invoke("boxes", "How?", "{}", "Accept", "application/json"));
        assertThat(events).extracting(event -> event.path("type").asText(event.asText()))
                .containsExactly("start", "stream_start", "text", "complete", "cta_buttons", "[DONE]");
        assertThat(events.get(4)).isEqualTo(JSON.readTree(buttons("")));
    }

    @Test
    void they_follow_complete_on_a_socket_in_both_dialects() {
        try (Socket socket = Socket.open(concierge.socket())) {
            MODEL.next(Script.saying("A Love Box"), Script.saying("A Love Box"));
            assertThat(types(socket.ask("How?", session, "boxes").until("complete"))).endsWith("text_chunk", "complete");
            assertThat(socket.frame()).isEqualTo(buttons(",\"event_id\":5"));
            assertThat(types(socket.askAsPage("How?", session, "boxes").until("complete"))).containsExactly("chunk", "complete");
            assertThat(socket.frame()).isEqualTo(buttons(",\"event_id\":8"));
        }
    }

    @Test
    void a_socket_tells_what_the_visitor_has_begun_and_hears_of_the_switch() throws Exception {
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.send("{\"action\":\"sendMessage\",\"query\":\"I dare\",\"session_id\":\"" + session
                    + "\",\"tenant_hash\":\"boxes\",\"session_context\":{\"suspended_forms\":[\"lb_apply\"],"
                    + "\"program_interest\":\"lovebox\"}}").until("complete");
            assertThat(socket.next().path("metadata")).isEqualTo(JSON.readTree("{\"enhanced\":true,"
                    + "\"program_switch_detected\":true,\"suspended_form\":{\"form_id\":\"lb_apply\","
                    + "\"program_name\":\"Love Box\"},\"new_form_of_interest\":{\"form_id\":\"dd_apply\","
                    + "\"title\":\"Dare to Dream Application\",\"program\":\"daretodream\","
                    + "\"program_name\":\"Dare to Dream\",\"cta_text\":\"Apply to Dare to Dream\",\"fields\":[]}}"));
        }
    }

    @Test
    void a_switch_without_buttons_reaches_an_event_stream() throws Exception {
        assertThat(invoke("boxes", "I dare", "{\"suspended_forms\":[\"lb_apply\"]}"))
                .contains("\"ctaButtons\":[],\"metadata\":{\"enhanced\":true,\"program_switch_detected\":true");
    }

    @Test
    void nothing_is_sent_when_nothing_is_offered() throws Exception {
        MODEL.next(Script.saying("A Love Box"), Script.saying("A Love Box"), Script.saying("A Love Box"));
        assertThat(invoke("sure", "How?", "{}")).doesNotContain("cta_buttons").endsWith("data: [DONE]\n\n");
        assertThat(invokeElsewhere("boxes", "Thanks", "{}")).doesNotContain("cta_buttons");
        assertThat(invokeElsewhere("boxes", "How?", "{\"suspended_forms\":[\"lb_apply\"]}")).doesNotContain("cta_buttons");
    }

    private String invokeElsewhere(String tenant, String question, String context) throws Exception {
        JsonNode body = Invocation.object(question, "guest_" + System.nanoTime() + "_elsewhere", tenant)
                .set("session_context", JSON.readTree(context));
        return Http.post(concierge.http("/invoke"), body.toString()).body();
    }

    @Test
    void a_reader_that_comes_back_gets_them_again() throws Exception {
        MODEL.next(Script.saying("A Love Box"));
        invoke("boxes", "How?", "{}");
        try (Invocation again = Invocation.returning(concierge, session, 4)) {
            assertThat(again.until("[DONE]")).contains("id: 5\ndata: " + buttons("") + "\n\nid: 6\ndata: [DONE]");
        }
        try (Socket socket = Socket.open(concierge.socket())) {
            assertThat(socket.resume(session, 4).frame()).isEqualTo(buttons(",\"event_id\":5"));
        }
    }

    @Test
    void an_answer_that_is_stopped_or_fails_offers_nothing() throws Exception {
        MODEL.next(Script.saying("A Love Box", " more").pausedAfter(1));
        try (Socket socket = Socket.open(concierge.socket())) {
            socket.ask("How?", session, "boxes").until("text_chunk");
            await().until(() -> MODEL.paused() == 1);
            socket.send("{\"action\":\"stop\",\"session_id\":\"" + session + "\"}");
            assertThat(socket.until("complete")).last().matches(end -> end.path("stopped").asBoolean());
            assertThat(socket.send("{\"action\":\"ping\"}").next().path("type").asText()).isEqualTo("pong");
        }
        MODEL.next(Script.saying("A Love Box").ending(End.ERROR));
        assertThat(invoke("boxes", "How?", "{}")).contains("interrupted").doesNotContain("cta_buttons");
    }

    @Test
    void a_failure_in_the_offering_costs_the_buttons_only() throws Exception {
        MODEL.next(Script.saying("A Love Box"));
        OFFERING.fail(true);
        try (Warnings warnings = new Warnings("offer-buttons").listen(); Warnings defects = Warnings.ofDefects()) {
            String body = invoke("boxes", "How?", "{}");
            assertThat(body).contains("A Love Box").contains("\"type\":\"complete\"").endsWith("data: [DONE]\n\n")
                    .doesNotContain("cta_buttons").doesNotContain("error");
            assertThat(warnings.heard()).singleElement().asString().contains("No buttons for ").contains("broken");
            assertThat(defects.heard()).isEmpty();
        }
    }
}
