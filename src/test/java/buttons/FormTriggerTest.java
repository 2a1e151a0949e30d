package buttons;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that asks for a form. */
class FormTriggerTest {
    private static final String BOX = "A Love Box is packed each month.";
    private final Talk talk = Talk.of(Talk.VOLUNTEERS);

    @Test
    void it_gets_the_button_that_starts_the_form_and_nothing_of_the_subject() {
        Offer offer = talk.offer("Please, may I APPLY  for love box?", BOX);
        assertThat(offer.buttons()).hasSize(1);
        assertThat(offer.buttons().get(0)).hasToString("{\"type\":\"form_cta\",\"label\":\"Start Application\","
                + "\"action\":\"start_form\",\"formId\":\"lb_apply\","
                + "\"title\":\"Love Box Application\",\"program\":\"lovebox\",\"fields\":[{\"id\":\"email\",\"type\":\"email\"}]}");
        assertThat(offer.metadata()).hasToString(
                "{\"enhanced\":true,\"form_triggered\":\"lb_apply\",\"program\":\"lovebox\"}");
    }

    @ParameterizedTest
    @CsvSource({"I heard of Dare to Dream, dd_apply, daretodream, Be a mentor",
        "Just sign me up!, volunteer_apply, volunteer_apply, Start Application",
        "I want to apply, garden, green, Start Application",
        "I want to apply for love box and dare to dream, lb_apply, lovebox, Start Application"})
    void the_first_enabled_form_in_configuration_order_wins(String question, String form, String program, String label) {
        assertThat(talk.metadata(question, "").path("form_triggered").asText()).isEqualTo(form);
        assertThat(talk.metadata(question, "").path("program").asText()).isEqualTo(program);
        assertThat(talk.labels(question, "")).containsExactly(label);
    }

    @Test
    void a_form_without_fields_says_so() {
        assertThat(talk.offer("sign me up", "").buttons().get(0).path("fields")).hasToString("[]");
    }

    @Test
    void a_disabled_form_is_never_offered() {
        assertThat(talk.offer("Show me the old form", "").buttons()).isEmpty();
    }

    @Test
    void a_phrase_in_the_answer_triggers_nothing() {
        assertThat(talk.labels("Who?", "You can apply for Love Box or sign me up.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lovebox", "LOVEBOX", "lb_apply", "lb"})
    void a_completed_programme_gives_way_to_the_subject(String completed) {
        talk.in("{'completed_forms':['" + completed + "']}");
        assertThat(talk.metadata("How can I apply for Love Box?", BOX).path("branch_detected").asText())
                .isEqualTo("lovebox_discussion");
        assertThat(talk.labels("How can I apply for Love Box?", BOX)).doesNotContain("Apply now", "Start Application");
    }
}
