package journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import ledger.Delivery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.Concierge;
import support.DemoForms;
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

    private static JsonNode check(String tenant, String form, String field, String value) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("tenant_hash", tenant).put("form_mode", true)
                .put("action", "validate_field").put("form_id", form).put("field_id", field).put("field_value", value);
        return JSON.readTree(Http.post(concierge.http("/invoke"), body.toString(), "Accept", "application/json").body());
    }

    @ParameterizedTest
    @CsvSource({"volunteer, lovebox-volunteers, lb_apply", "volunteer, lovebox-volunteers, dd_apply",
        "volunteer, lovebox-volunteers, volunteer_apply", "demo, mhfa-training, course_request"})
    void each_field_takes_a_good_answer_and_each_gate_closes_with_its_own_words(String tenant, String organisation,
            String form) throws Exception {
        JsonNode fields = DemoForms.form(organisation, form).path("fields");
        assertThat(fields).hasSizeGreaterThan(6);
        for (JsonNode field : fields) {
            String id = field.path("id").asText();
            assertThat(check(tenant, form, id, DemoForms.goodAnswer(field)).path("type").asText()).as(id)
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

    @ParameterizedTest
    @CsvSource({"volunteer, lovebox-volunteers, lb_apply, 'invoked,sent,sent,stored,sent'",
        "volunteer, lovebox-volunteers, dd_apply, 'sent,stored,sent,stored,sent'",
        "volunteer, lovebox-volunteers, volunteer_apply, 'stored,sent,sent'",
        "demo, mhfa-training, course_request, 'sent,stored,sent'"})
    void a_filled_form_reaches_all_its_channels_and_the_applicant(String tenant, String organisation, String form,
            String outcomes) throws Exception {
        JsonNode receipt = JSON.readTree(Http.post(concierge.http("/invoke"),
                DemoForms.submission(tenant, organisation, form), "Accept", "application/json").body());
        String reference = receipt.path("submissionId").asText();
        assertThat(receipt.path("type").asText()).as(receipt.toString()).isEqualTo("form_complete");
        Awaitility.await().untilAsserted(() -> assertThat(outcomes(reference)).containsExactlyInAnyOrder(
                outcomes.split(",")));
    }

    /** The mail to the applicant comes too late for some receipts. */
    @SuppressWarnings("unchecked")
    private static List<String> outcomes(String submissionId) {
        return ((List<Delivery>) concierge.context().createProducerTemplate().requestBody("direct:list-deliveries",
                submissionId)).stream().map(Delivery::outcome).toList();
    }
}
