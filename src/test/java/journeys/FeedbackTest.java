package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import chat.StoreUnavailable;
import chat.TurnRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import support.Breakable;
import support.Concierge;
import support.Http;
import support.NeverBlocks;
import support.OpenAiStandIn;
import support.OpenAiStandIn.Script;
import support.PeopleStore;
import support.Socket;
import support.TenantFolder;
import support.Visit;
import support.Visit.Transport;

/** What a visitor says about an answer is kept, counts for that answer alone, and can be changed and taken back. */
@ExtendWith(NeverBlocks.class)
@Timeout(90)
class FeedbackTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORDED = "{\"message\":\"Feedback recorded successfully\"}";
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static final Breakable SAVING = new Breakable("saveFeedback", new StoreUnavailable("disk full", null));
    private static final Breakable RECALL = new Breakable("readTurns", new StoreUnavailable("disk gone", null));
    @TempDir
    private static Path folder;
    private static Concierge concierge;
    private final String session = "guest_" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        TenantFolder tenants = TenantFolder.in(folder).add("raw", "{\"store_raw_text\":true}");
        concierge = Concierge.in(folder).with("concierge.tenants", tenants.toString()).answeredBy(MODEL)
                .with(SAVING, RECALL).start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    @BeforeEach
    void forget() {
        MODEL.fresh();
    }

    /** The id of the answer's message. */
    private String answered(String tenant, String answer) {
        MODEL.next(Script.saying(answer));
        try (Visit visit = Visit.askIn(session, concierge, Transport.SOCKET, tenant, "How?")) {
            return visit.end().path("message_id").asText();
        }
    }

    private static HttpResponse<String> post(ObjectNode body) {
        return post(body.toString());
    }

    private static HttpResponse<String> post(String body) {
        return Http.post(concierge.http("/feedback"), body, "Content-Type", "application/json");
    }

    private ObjectNode thumb(String messageId, String value) {
        return JSON.createObjectNode().put("message_id", messageId).put("session_id", session).put("feedback", value)
                .put("timestamp", "2026-01-11T14:32:45Z");
    }

    private ObjectNode pageThumb(long messageId, String value, String message) {
        return JSON.createObjectNode().put("messageId", messageId).put("sessionId", session).put("feedback", value)
                .put("message", message);
    }

    private static void recorded(HttpResponse<String> reply) {
        assertThat(reply.body()).isEqualTo(RECORDED);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
    }

    private static void refused(HttpResponse<String> reply, int status, String sentence) throws Exception {
        JsonNode problem = JSON.readTree(reply.body());
        assertThat(problem.path("error").asText()).isEqualTo(sentence);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @SuppressWarnings("unchecked")
    private List<String> sentiments() {
        List<TurnRecord> turns = concierge.context().createProducerTemplate()
                .requestBody("direct:recall-turns", session, List.class);
        return turns.stream().map(TurnRecord::sentiment).toList();
    }

    private static Map<String, Object> row(String messageId) throws Exception {
        return PeopleStore.row(folder.resolve("data"), "feedback", "message_id", messageId);
    }

    private Map<String, Object> rowOfSession() throws Exception {
        return PeopleStore.row(folder.resolve("data"), "feedback", "session_id", session);
    }

    @Test
    void a_thumb_is_kept_changed_and_taken_back() throws Exception {
        answered("sure", "One");
        String id = answered("sure", "Two");
        recorded(post(thumb(id, "positive")));
        assertThat(sentiments()).containsExactly("neutral", "positive");
        assertThat(row(id)).containsEntry("feedback", "positive").containsEntry("session_id", session)
                .containsEntry("timestamp", "2026-01-11T14:32:45.000Z").containsEntry("tenant_id", "sure-id");
        recorded(post(thumb(id, "negative").put("reason", " incomplete ").put("comment", "Not enough.")));
        assertThat(sentiments()).containsExactly("neutral", "negative");
        assertThat(row(id)).containsEntry("feedback", "negative").containsEntry("reason", "incomplete");
        recorded(post(thumb(id, null)));
        assertThat(sentiments()).containsExactly("neutral", "neutral");
        assertThat(row(id)).isNull();
        recorded(post(thumb(id, null)));
    }

    @Test
    void a_number_of_the_published_page_means_the_latest_answer_of_that_text() throws Exception {
        answered("sure", "Same");
        String id = answered("sure", "Same");
        answered("sure", "Other");
        recorded(post(pageThumb(1704995530123L, "negative", "Same")));
        assertThat(sentiments()).containsExactly("neutral", "negative", "neutral");
        assertThat(row(id)).containsEntry("client_message_id", "1704995530123");
        recorded(post(pageThumb(1704995599999L, null, "Same")));
        assertThat(sentiments()).containsOnly("neutral");
        assertThat(rowOfSession()).isNull();
    }

    @Test
    void a_number_goes_on_to_mean_its_answer_when_the_same_text_is_given_again() throws Exception {
        String first = answered("sure", "Same");
        recorded(post(pageThumb(5, "positive", "Same")));
        answered("sure", "Same");
        assertThat(sentiments()).containsExactly("positive", "neutral");
        recorded(post(pageThumb(5, "negative", "Same")));
        assertThat(sentiments()).containsExactly("negative", "neutral");
        recorded(post("{\"messageId\":5,\"sessionId\":\"" + session + "\",\"feedback\":null}"));
        assertThat(sentiments()).containsExactly("neutral", "neutral");
        assertThat(row(first)).isNull();
    }

    @Test
    void the_wish_for_an_address_at_the_end_of_a_page_s_answer_does_not_hide_which_answer_is_meant() throws Exception {
        MODEL.next(Script.saying("Perhaps."));
        String shown;
        try (Socket socket = Socket.open(concierge.socket())) {
            List<JsonNode> frames = socket.send(JSON.createObjectNode().put("action", "sendMessage")
                    .put("querytext", "How?").put("session_id", session).put("tenant_hash", "unsure").toString())
                    .until("complete");
            shown = frames.get(frames.size() - 1).path("responsetext").asText();
        }
        assertThat(shown).isEqualTo("Perhaps.\n\n" + TenantFolder.OFFER);
        recorded(post(pageThumb(7, "positive", shown)));
        assertThat(sentiments()).containsExactly("positive");
    }

    @Test
    void an_answer_that_is_stored_masked_is_known_by_its_whole_text() {
        answered("sure", "Call 555-012-3456 or write to ann@example.org.");
        recorded(post(pageThumb(8, "positive", "Call 555-012-3456 or write to ann@example.org.")));
        assertThat(sentiments()).containsExactly("positive");
    }

    @Test
    void what_means_no_answer_is_kept_and_changes_no_sentiment() throws Exception {
        answered("sure", "One");
        recorded(post(pageThumb(3, "positive", "Welcome!")));
        assertThat(rowOfSession()).containsEntry("feedback", "positive").containsEntry("client_message_id", "3")
                .doesNotContainKey("original_ts");
        assertThat(sentiments()).containsExactly("neutral");
        recorded(post(pageThumb(3, null, "Welcome!")));
        assertThat(rowOfSession()).isNull();
        recorded(post(thumb("welcome-" + UUID.randomUUID(), "negative")));
        assertThat(sentiments()).containsExactly("neutral");
    }

    @Test
    void two_pages_that_make_up_the_same_number_do_not_meet() throws Exception {
        recorded(post(pageThumb(42, "positive", null)));
        ObjectNode other = pageThumb(42, "negative", null).put("sessionId", session + "-other");
        recorded(post(other));
        assertThat(row("42")).containsEntry("session_id", session).containsEntry("feedback", "positive");
        assertThat(row(session + "-other:42")).containsEntry("feedback", "negative");
        recorded(post(other.putNull("feedback")));
        assertThat(row(session + "-other:42")).isNull();
        assertThat(row("42")).containsEntry("feedback", "positive");
        recorded(post(pageThumb(42, null, null)));
    }

    @Test
    void a_message_of_another_session_is_not_found_and_nothing_is_stored() throws Exception {
        String id = answered("sure", "One");
        String other = session + "-other";
        refused(post(thumb(id, "negative").put("session_id", other)), 404,
                "There is no such message in this conversation.");
        refused(post(thumb(id, null).put("session_id", other)), 404, "There is no such message in this conversation.");
        assertThat(sentiments()).containsExactly("neutral");
        assertThat(row(id)).isNull();
    }

    @Test
    void another_tenant_s_hash_is_refused_and_an_unknown_one_too() throws Exception {
        String id = answered("sure", "One");
        refused(post(thumb(id, "positive").put("tenant_hash", "unsure")), 403,
                "This conversation belongs to another tenant.");
        refused(post(thumb(id, "positive").put("tenant_hash", "nobody")), 404, "This tenant is not known here.");
        assertThat(row(id)).isNull();
        recorded(post(thumb(id, "positive").put("tenant_hash", "sure")));
    }

    @Test
    void a_comment_is_kept_masked_unless_the_tenant_keeps_raw_text() throws Exception {
        String id = answered("sure", "One");
        recorded(post(thumb(id, "negative").put("comment", "Call me: 555-012-3456").put("reason", "ann@example.org")));
        assertThat(row(id)).containsEntry("comment", "Call me: [number]").containsEntry("reason", "[address]");
        String other = "guest_" + UUID.randomUUID();
        recorded(post(pageThumb(99, "negative", null).put("sessionId", other).put("tenant_hash", "raw")
                .put("comment", "Call me: 555-012-3456")));
        assertThat(row("99")).containsEntry("comment", "Call me: 555-012-3456");
    }

    @Test
    void when_the_store_is_down_nothing_is_told_as_kept() throws Exception {
        String id = answered("sure", "One");
        for (Breakable broken : List.of(SAVING, RECALL)) {
            broken.fail(true);
            try {
                HttpResponse<String> reply = post(thumb(id, "positive"));
                refused(reply, 503, "The store cannot be reached right now. Please try again in a moment.");
                assertThat(reply.headers().firstValue("Retry-After")).isPresent();
            } finally {
                broken.fail(false);
            }
        }
        assertThat(row(id)).isNull();
        recorded(post(thumb(id, "positive")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"maybe\"", "\"\"", "\"POSITIVE\"", "1", "true", "[]", "{}", "[\"positive\"]",
        "\"positive\\u0000\""})
    void any_other_value_is_refused(String value) throws Exception {
        refused(post("{\"message_id\":\"m\",\"session_id\":\"" + session + "\",\"feedback\":" + value + "}"), 400,
                "Invalid feedback value");
        assertThat(rowOfSession()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'session_id':'S','feedback':'positive'} | Missing message_id",
        "{'message_id':null,'messageId':null,'session_id':'S','feedback':'positive'} | Missing message_id",
        "{'message_id':'m','feedback':'positive'} | Missing session_id",
        "{'message_id':'m','session_id':'S'} | Missing feedback",
        "{'message_id':['m'],'session_id':'S','feedback':'positive'} | message_id must be text or a number.",
        "{'message_id':true,'session_id':'S','feedback':'positive'} | message_id must be text or a number.",
        "{'message_id':'','session_id':'S','feedback':'positive'} | message_id must be 1 to 200 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{'message_id':'<script>','session_id':'S','feedback':'positive'} | message_id must be 1 to 200 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{'messageId':1e999999999,'session_id':'S','feedback':'positive'} | message_id must be 1 to 200 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{'messageId':1e-999999999,'session_id':'S','feedback':'positive'} | message_id must be 1 to 200 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{'message_id':'m','session_id':7,'feedback':'positive'} | session_id must be text.",
        "{'message_id':'m','session_id':'a b','feedback':'positive'} | session_id must be 1 to 100 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{'message_id':'m','session_id':'S','feedback':'positive','reason':7} | reason must be text.",
        "{'message_id':'m','session_id':'S','feedback':'positive','comment':{}} | comment must be text.",
        "{'message_id':'m','session_id':'S','feedback':'positive','comment':'a\\u0000b'} | comment contains characters that cannot be read.",
        "{'message_id':'m','session_id':'S','feedback':'positive','reason':'\\ud83d'} | reason contains characters that cannot be read.",
        "{'message_id':'m','session_id':'S','feedback':'positive','message':[]} | message must be text.",
        "{'message_id':'m','session_id':'S','feedback':'positive','timestamp':7} | timestamp must be text.",
        "{'message_id':'m','session_id':'S','feedback':'positive','timestamp':'soon'} | timestamp must be a time such as 2026-01-11T14:32:45Z.",
        "{'message_id':'m','session_id':'S','feedback':'positive','timestamp':'+999999999-01-01T00:00:00Z'} | timestamp must be a time such as 2026-01-11T14:32:45Z.",
        "{'message_id':'m','session_id':'S','feedback':'positive','tenant_hash':7} | tenant_hash must be text.",
        "{'message_id':'m','message_id':'n','session_id':'S','feedback':'positive'} | The message is not valid JSON.",
        "[] | The message must be a JSON object.", "nonsense | The message is not valid JSON."})
    void a_field_that_is_missing_or_wrong_is_named(String body, String sentence) throws Exception {
        refused(post(body.replace('\'', '"').replace("\"S\"", '"' + session + '"')), 400, sentence);
        assertThat(rowOfSession()).isNull();
    }

    @Test
    void texts_that_are_too_long_are_refused() throws Exception {
        refused(post(thumb("m", "positive").put("reason", "a".repeat(201))), 400,
                "reason must have at most 200 characters.");
        refused(post(thumb("m", "positive").put("comment", "a".repeat(4001))), 400,
                "comment must have at most 4000 characters.");
        refused(post(thumb("m".repeat(201), "positive")), 400, "message_id must be 1 to 200 characters of "
                + "0-9, A-Z, a-z, dot, underscore, colon or hyphen.");
        refused(post(thumb("m", "positive").put("comment", "a".repeat(600_000))), 413, "The request is too large.");
        assertThat(rowOfSession()).isNull();
    }

    @Test
    void hostile_text_is_kept_as_it_is_and_comes_to_nothing() throws Exception {
        String id = answered("sure", "One");
        String hostile = "<script>alert(1)</script>\r\nBcc: x'; DROP TABLE feedback; -- ${body} :#${body}";
        recorded(post(thumb(id, "negative").put("comment", hostile)));
        assertThat(row(id)).containsEntry("comment", hostile);
    }

    @Test
    void a_form_post_and_other_methods_are_refused() throws Exception {
        refused(Http.post(concierge.http("/feedback"), "message_id=m", "Content-Type",
                "application/x-www-form-urlencoded"), 415, "Send the message as JSON, with Content-Type: application/json.");
        refused(Http.get(concierge.http("/feedback")), 404, "There is nothing at this address.");
        refused(Http.post(concierge.http("/feedback"), ""), 400, "The message must be a JSON object.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1704995530123", "1704995530123.25", "-5", "0"})
    void numbers_are_kept_as_their_text(String number) throws Exception {
        recorded(post("{\"messageId\":" + number + ",\"sessionId\":\"" + session + "\",\"feedback\":\"positive\"}"));
        assertThat(rowOfSession()).containsEntry("client_message_id", number).containsEntry("message_id", number);
        recorded(post("{\"messageId\":" + number + ",\"sessionId\":\"" + session + "\",\"feedback\":null}"));
    }
}
