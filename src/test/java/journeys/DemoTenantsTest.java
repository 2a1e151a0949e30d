package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import support.Concierge;
import support.Http;
import support.Invocation;

/** The two organisations that come with the application, with all of their documents, as on the first start. */
class DemoTenantsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration READING = Duration.ofMinutes(4);
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).with("concierge.knowledge", "knowledge").start();
        Awaitility.await("the documents are read").atMost(READING)
                .until(() -> Http.get(concierge.http("/status")).body().contains("\"ready\""));
    }

    @AfterAll
    static void stop() {
        concierge.close();
    }

    private static JsonNode offer(String tenant, String question, String context) throws Exception {
        JsonNode body = Invocation.object(question, "guest_" + System.nanoTime() + "_k3j9d2x8a", tenant)
                .set("session_context", JSON.readTree(context));
        for (JsonNode event : JSON.readTree(
                Http.post(concierge.http("/invoke"), body.toString(), "Accept", "application/json").body())) {
            if (event.path("type").asText().equals("cta_buttons")) {
                return event;
            }
        }
        return JSON.createObjectNode();
    }

    @ParameterizedTest
    @CsvSource({"volunteer, How can I volunteer?, volunteer_interest, volunteer_apply",
        "volunteer, Tell me about Love Box, lovebox_discussion, lovebox_apply lovebox_schedule view_requirements",
        "volunteer, What is Dare to Dream?, daretodream_discussion, daretodream_apply mentor_work view_requirements",
        "volunteer, What are the requirements to volunteer?, requirements_discussion, volunteer_apply learn_lovebox learn_daretodream",
        "volunteer, Can I help with packing?, program_exploration, volunteer_apply learn_lovebox learn_daretodream",
        "volunteer, Can I donate?, giving, give_online",
        "demo, What courses do you offer?, course_interest, find_course course_request course_prices",
        "demo, How much does a course cost?, price_questions, course_request group_discount refund_rules",
        "demo, How do I become an MHFA instructor?, instructor_interest, instructor_fees instructor_requirements find_course",
        "demo, How long is my certificate valid?, certificate_questions, find_course renew_certificate"})
    void an_ordinary_talk_shows_buttons(String tenant, String question, String branch, String buttons) throws Exception {
        JsonNode offer = offer(tenant, question, "{}");
        assertThat(offer.at("/metadata/branch_detected").asText()).isEqualTo(branch);
        assertThat(offer.path("ctaButtons")).extracting(button -> button.path("id").asText())
                .containsExactly(buttons.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"volunteer, I want to apply for Dare to Dream, dd_apply, daretodream, 11",
        "volunteer, How do I join a Love Box team?, lb_apply, lovebox, 9",
        "volunteer, I would like to volunteer, volunteer_apply, volunteer_apply, 9",
        "demo, Can we book a course?, course_request, course_request, 7"})
    void asking_for_a_form_offers_its_start(String tenant, String question, String form, String program, int fields)
            throws Exception {
        JsonNode offer = offer(tenant, question, "{}");
        assertThat(offer.at("/metadata/form_triggered").asText()).isEqualTo(form);
        assertThat(offer.at("/metadata/program").asText()).isEqualTo(program);
        assertThat(offer.at("/ctaButtons/0/action").asText()).isEqualTo("start_form");
        assertThat(offer.at("/ctaButtons/0/fields")).hasSize(fields).allMatch(field -> field.hasNonNull("prompt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tell me about Dare to Dream", "I want to apply for Dare to Dream"})
    void a_visitor_in_a_form_is_asked_whether_to_switch(String question) throws Exception {
        JsonNode metadata = offer("volunteer", question,
                "{\"suspended_forms\":[\"volunteer_apply\"],\"program_interest\":\"lovebox\"}").path("metadata");
        assertThat(metadata.path("program_switch_detected").asBoolean()).isTrue();
        assertThat(metadata.at("/suspended_form/program_name").asText()).isEqualTo("Love Box");
        assertThat(metadata.at("/new_form_of_interest/program_name").asText()).isEqualTo("Dare to Dream");
    }

    @Test
    void what_is_completed_is_not_offered_again() throws Exception {
        assertThat(offer("volunteer", "Tell me about Love Box", "{\"completed_forms\":[\"lovebox\"]}").path("ctaButtons"))
                .extracting(button -> button.path("id").asText()).containsExactly("lovebox_schedule", "view_requirements");
    }
}
