package buttons;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that waits for its visitor. */
class SuspendedFormTest {
    private final Talk talk = Talk.of(Talk.VOLUNTEERS);

    @Test
    void a_question_for_another_form_is_a_programme_switch_without_buttons() {
        talk.in("{'suspended_forms':['volunteer_apply'],'program_interest':'lovebox'}");
        assertThat(talk.offer("Tell me about Dare to Dream", "Mentors …").buttons()).isEmpty();
        assertThat(talk.metadata("Tell me about Dare to Dream", "Mentors …")).hasToString("{\"enhanced\":true,"
                + "\"program_switch_detected\":true,"
                + "\"suspended_form\":{\"form_id\":\"volunteer_apply\",\"program_name\":\"Love Box\"},"
                + "\"new_form_of_interest\":{\"form_id\":\"dd_apply\",\"title\":\"Dare to Dream Application\","
                + "\"program\":\"daretodream\",\"program_name\":\"Dare to Dream\","
                + "\"cta_text\":\"Be a mentor\",\"fields\":[{\"id\":\"phone\",\"type\":\"phone\"}]}}");
    }

    @Test
    void a_form_without_a_text_of_its_own_is_offered_by_its_programme() {
        ObjectNode metadata = talk.in("{'suspended_forms':['dd_apply']}").metadata("I apply for Love Box", "Good.");
        assertThat(metadata.at("/new_form_of_interest/cta_text").asText()).isEqualTo("Apply to Love Box");
        assertThat(metadata.at("/new_form_of_interest/form_id").asText()).isEqualTo("lb_apply");
        assertThat(metadata.at("/suspended_form/program_name").asText()).isEqualTo("Dare to Dream");
    }

    @ParameterizedTest
    @CsvSource({"lovebox, Love Box", "LoveBox, Love Box", "daretodream, Dare to Dream", "both, both programs",
        "unsure, Volunteer", "knitting, Volunteer", "'', Volunteer"})
    void the_programme_chosen_in_a_form_for_any_programme_names_it(String interest, String name) {
        talk.in("{'suspended_forms':['volunteer_apply'],'program_interest':'" + interest + "'}");
        assertThat(talk.metadata("apply for love box", "").at("/suspended_form/program_name").asText()).isEqualTo(name);
    }

    @Test
    void a_form_of_one_programme_keeps_its_name_whatever_was_chosen_in_an_earlier_form() {
        talk.in("{'suspended_forms':['lb_apply'],'program_interest':'both'}");
        assertThat(talk.metadata("Dare to Dream?", "").at("/suspended_form/program_name").asText()).isEqualTo("Love Box");
    }

    @Test
    void a_tenant_names_its_own_programmes() {
        Talk own = Talk.ofVolunteersWith("'programs':{'Knitting':'The Knitting Circle','lovebox':'The Box'}");
        own.in("{'suspended_forms':['volunteer_apply'],'program_interest':'knitting'}");
        assertThat(own.metadata("Dare to Dream?", "").at("/suspended_form/program_name").asText())
                .isEqualTo("The Knitting Circle");
        own.in("{'suspended_forms':['volunteer_apply'],'program_interest':'lovebox'}");
        assertThat(own.metadata("Dare to Dream?", "").at("/suspended_form/program_name").asText()).isEqualTo("The Box");
    }

    @ParameterizedTest
    @CsvSource({"lb_apply, I want to apply for Love Box", "lb, I want to apply for Love Box",
        "lb_apply, What is a Love Box?", "gone, What is a Love Box?", "lb_apply, Tell me about the old one"})
    void any_other_question_offers_nothing_while_a_form_waits(String suspended, String question) {
        talk.in("{'suspended_forms':['" + suspended + "','more']}");
        assertThat(talk.offer(question, "A Love Box is packed by helpers.").buttons()).isEmpty();
        assertThat(talk.metadata(question, "A Love Box is packed by helpers.")).hasToString(
                "{\"enhanced\":false,\"suspended_forms_detected\":[\"" + suspended + "\",\"more\"]}");
    }

    @Test
    void a_suspended_form_that_is_not_configured_any_more_goes_by_its_id() {
        ObjectNode metadata = talk.in("{'suspended_forms':['gone']}").metadata("Dare to Dream", "");
        assertThat(metadata.path("suspended_form")).hasToString("{\"form_id\":\"gone\",\"program_name\":\"gone\"}");
    }
}
