package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.Concierge;
import support.Http;

/** The forms of the two organisations that come with the application, answered field by field. */
class DemoFormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        concierge = Concierge.in(folder).start();
    }

    @AfterAll
    static void stop() {
        concierge.close();
    }

    private static JsonNode form(String organisation, String form) throws Exception {
        return JSON.readTree(Path.of("tenants/tenants", organisation, "config.json").toFile())
                .at("/conversational_forms/" + form);
    }

    private static JsonNode check(String tenant, String form, String field, String value) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("tenant_hash", tenant).put("form_mode", true)
                .put("action", "validate_field").put("form_id", form).put("field_id", field).put("field_value", value);
        return JSON.readTree(Http.post(concierge.http("/invoke"), body.toString(), "Accept", "application/json").body());
    }

    private static String goodAnswer(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "select" -> field.at("/options/0/value").asText();
            case "email" -> "ada@example.org";
            case "phone" -> "+1 202 555 0178";
            case "number" -> field.path("min").asText();
            case "date" -> "2031-03-01";
            default -> "Ada";
        };
    }

    @ParameterizedTest
    @CsvSource({"volunteer, lovebox-volunteers, lb_apply", "volunteer, lovebox-volunteers, dd_apply",
        "volunteer, lovebox-volunteers, volunteer_apply", "demo, mhfa-training, course_request"})
    void each_field_takes_a_good_answer_and_each_gate_closes_with_its_own_words(String tenant, String organisation,
            String form) throws Exception {
        JsonNode fields = form(organisation, form).path("fields");
        assertThat(fields).hasSizeGreaterThan(6);
        for (JsonNode field : fields) {
            String id = field.path("id").asText();
            assertThat(check(tenant, form, id, goodAnswer(field)).path("type").asText()).as(id)
                    .isEqualTo("validation_success");
            if (field.path("eligibility_gate").asBoolean()) {
                assertThat(check(tenant, form, id, "no").at("/errors/0").asText())
                        .isEqualTo(field.path("failure_message").asText());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"course_request, group_size, 31", "course_request, course, cooking", "course_request, preferred_date, soon"})
    void what_the_training_organisation_cannot_do_is_turned_down(String form, String field, String value) throws Exception {
        assertThat(check("demo", form, field, value).path("type").asText()).isEqualTo("validation_error");
    }
}
