package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import chat.StoreUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import support.PeopleStore;
import support.Visit;
import support.Visit.Transport;

/** A visitor chooses a role and gets what is recommended to it by the organisation. */
@ExtendWith(NeverBlocks.class)
@Timeout(90)
class ProfilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static final Breakable SAVING = new Breakable("saveProfile", new StoreUnavailable("disk full", null));
    private static final Breakable READING = new Breakable("readProfile", new StoreUnavailable("disk gone", null));
    @TempDir
    private static Path folder;
    private static Concierge concierge;
    private final String user = "guest_" + UUID.randomUUID();
    private final String visitor = "10.1." + UUID.randomUUID().hashCode();

    @BeforeAll
    static void start() throws Exception {
        concierge = Concierge.in(folder).answeredBy(MODEL).with(SAVING, READING)
                .with("concierge.http.trusted-proxies", "127.0.0.1").with("concierge.http.visitor-rate", "1")
                .with("concierge.http.visitor-burst", "30").start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
        MODEL.close();
    }

    private HttpResponse<String> post(String path, String body) {
        return Http.post(concierge.http(path), body, "X-Forwarded-For", visitor);
    }

    private HttpResponse<String> get(String path) {
        return Http.get(concierge.http(path), "X-Forwarded-For", visitor);
    }

    private static String body(String user, String role) {
        return JSON.createObjectNode().put("user_id", user).put("role", role).put("unknown", 1).toString();
    }

    private static JsonNode told(HttpResponse<String> reply) throws Exception {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        return JSON.readTree(reply.body());
    }

    private static void refused(HttpResponse<String> reply, int status, String sentence) throws Exception {
        assertThat(JSON.readTree(reply.body()).path("error").asText()).isEqualTo(sentence);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static String firstTitle(JsonNode told) {
        return told.at("/recommendations/quick_actions/0/title").asText();
    }

    private static Map<String, Object> row(String user) throws Exception {
        return PeopleStore.row(folder.resolve("data"), "user_profiles", "user_id", user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/user-profile"})
    void a_role_is_stored_and_its_recommendations_come_back(String path) throws Exception {
        JsonNode told = told(post(path, body(user, "instructor")));
        assertThat(told.fieldNames()).toIterable().containsExactly("user_id", "role", "recommendations");
        assertThat(told.path("user_id").asText()).isEqualTo(user);
        assertThat(told.path("role").asText()).isEqualTo("instructor");
        assertThat(firstTitle(told)).isEqualTo("Course Management");
        assertThat(told.at("/recommendations/quick_actions/0/queries/0").asText())
                .isEqualTo("How do I register a new course?");
        assertThat(row(user)).containsEntry("role", "instructor").containsEntry("tenant_hash", "demo")
                .containsKeys("created_at", "updated_at", "expires_at", "recommendations");
        assertThat(told(get("/profile/" + user))).isEqualTo(told);
    }

    @Test
    void every_role_of_both_organisations_has_its_lists() throws Exception {
        for (String tenant : List.of("demo", "volunteer")) {
            for (String role : List.of("instructor", "staff", "learner", "guest")) {
                JsonNode lists = told(get("/recommendations?t=" + tenant + "&role=" + role)).path("recommendations");
                assertThat(lists.path("quick_actions")).hasSize(4).allSatisfy(action -> {
                    assertThat(action.path("title").asText()).isNotBlank();
                    assertThat(action.path("description").asText()).isNotBlank();
                    assertThat(action.path("queries")).hasSize(3);
                });
                assertThat(lists.path("suggested_topics")).hasSize(5);
                assertThat(lists.path("recent_updates")).hasSize(3);
            }
        }
    }

    @Test
    void an_unknown_role_gets_the_list_of_learners() throws Exception {
        assertThat(told(post("/profile", body(user, "astronaut"))).path("role").asText()).isEqualTo("astronaut");
        assertThat(firstTitle(told(get("/profile/" + user)))).isEqualTo("Find a Course");
        assertThat(firstTitle(told(get("/recommendations?role=astronaut")))).isEqualTo("Find a Course");
        assertThat(firstTitle(told(get("/recommendations")))).isEqualTo("Find a Course");
        assertThat(firstTitle(told(get("/recommendations?role=%20Staff")))).isEqualTo("Getting Started");
    }

    @Test
    void another_role_replaces_the_first_and_the_time_of_creation_stays() throws Exception {
        told(post("/profile", body(user, "learner")));
        Map<String, Object> first = row(user);
        told(post("/profile", body(user, "staff")));
        assertThat(row(user)).containsEntry("role", "staff").containsEntry("created_at", first.get("created_at"));
        assertThat(firstTitle(told(get("/profile/" + user)))).isEqualTo("Getting Started");
    }

    @Test
    void the_tenant_is_the_named_one_else_the_session_s() throws Exception {
        String own = "{\"user_id\":\"" + user + "\",\"role\":\"guest\",\"tenant_hash\":\"volunteer\"}";
        assertThat(firstTitle(told(post("/profile", own)))).isEqualTo("Discover the Programmes");
        assertThat(firstTitle(told(post("/profile?t=volunteer", body(user, "guest"))))).isEqualTo("Discover the Programmes");
        assertThat(firstTitle(told(get("/profile/" + user)))).isEqualTo("Discover the Programmes");
        refused(get("/profile/" + user + "?t=demo"), 404, "There is no such profile.");
        String session = user + "-talk";
        try (Visit visit = Visit.askIn(session, concierge, Transport.EVENT_STREAM, "volunteer", "How?")) {
            visit.end();
        }
        assertThat(firstTitle(told(post("/profile", body(session, "guest"))))).isEqualTo("Discover the Programmes");
        refused(post("/profile?t=demo", body(session, "guest")), 403, "This conversation belongs to another tenant.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'role':'staff'} | Missing user_id", "{'user_id':'u'} | Missing role",
        "{'user_id':null,'role':'staff'} | Missing user_id", "{'user_id':7,'role':'staff'} | user_id must be text.",
        "{'user_id':'u','role':['staff']} | role must be text.",
        "{'user_id':'','role':'staff'} | user_id must be 1 to 100 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{'user_id':'a/b','role':'staff'} | user_id must be 1 to 100 characters of 0-9, A-Z, a-z, dot, underscore, colon or hyphen.",
        "{'user_id':'u','role':''} | role must be 1 to 50 letters, digits, spaces, dots, - or _.",
        "{'user_id':'u','role':'<b>'} | role must be 1 to 50 letters, digits, spaces, dots, - or _.",
        "{'user_id':'u','role':'a\\r\\nb'} | role must be 1 to 50 letters, digits, spaces, dots, - or _.",
        "{'user_id':'u','role':'staff','tenant_hash':[]} | tenant_hash must be text.",
        "[1] | The message must be a JSON object.", "{ | The message is not valid JSON."})
    void a_field_that_is_missing_or_wrong_is_named(String body, String sentence) throws Exception {
        refused(post("/profile", body.replace('\'', '"')), 400, sentence);
        assertThat(row("u")).isNull();
    }

    @Test
    void what_is_too_large_or_unknown_is_refused() throws Exception {
        refused(post("/profile", body("u".repeat(101), "staff")), 400, "user_id must be 1 to 100 characters of "
                + "0-9, A-Z, a-z, dot, underscore, colon or hyphen.");
        refused(post("/profile", body(user, "s".repeat(51))), 400,
                "role must be 1 to 50 letters, digits, spaces, dots, - or _.");
        refused(post("/user-profile", body(user, "s".repeat(600_000))), 413, "The request is too large.");
        refused(post("/profile?t=nobody", body(user, "staff")), 404, "This tenant is not known here.");
        refused(get("/recommendations?role=staff&t=..%2F..%2Fetc"), 404, "This tenant is not known here.");
        refused(get("/profile/" + user), 404, "There is no such profile.");
        refused(get("/profile/%3Cscript%3E"), 400, "user_id must be 1 to 100 characters of "
                + "0-9, A-Z, a-z, dot, underscore, colon or hyphen.");
        assertThat(row(user)).isNull();
    }

    @Test
    void a_role_in_a_query_is_told_as_text_only() throws Exception {
        JsonNode told = told(get("/recommendations?role=%3Cscript%3E%22%5C"));
        assertThat(told.path("role").asText()).isEqualTo("<script>\"\\");
        assertThat(firstTitle(told)).isEqualTo("Find a Course");
    }

    @Test
    void when_the_store_is_down_nothing_is_told_as_stored() throws Exception {
        String sentence = "The store cannot be reached right now. Please try again in a moment.";
        SAVING.fail(true);
        READING.fail(true);
        try {
            refused(post("/profile", body(user, "staff")), 503, sentence);
            refused(get("/profile/" + user), 503, sentence);
            told(get("/recommendations?role=staff"));
        } finally {
            SAVING.fail(false);
            READING.fail(false);
        }
        assertThat(row(user)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feedback", "/profile", "/user-profile", "/profile/u", "/recommendations"})
    void who_calls_too_often_is_told_to_wait(String path) {
        List<Integer> seen = IntStream.range(0, 45).mapToObj(i -> path.matches("/feedback|/(user-)?profile")
                ? post(path, "{}") : get(path)).map(HttpResponse::statusCode).toList();
        assertThat(seen.get(0)).isNotEqualTo(429);
        assertThat(seen).contains(429);
    }
}
