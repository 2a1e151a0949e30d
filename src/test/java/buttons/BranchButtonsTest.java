package buttons;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The subject of an answer and its buttons. */
class BranchButtonsTest {
    private static final String BOX = "A **LOVE\nBOX** is packed each month.";
    private static final String LONG = "How is it packed, please?";
    private final Talk talk = Talk.of(Talk.VOLUNTEERS);

    @ParameterizedTest
    @ValueSource(strings = {"Tell me", "more", "I am interested.", "how?", "What's this", "WHEN", "where", "apple; apply!",
        "as a volunteer", "(help)", "can  I", "Do you", "does it"})
    void a_question_that_wants_to_go_on_gets_buttons(String question) {
        Talk gated = Talk.of(Talk.VOLUNTEERS.replace("['apply']", "['never']"));
        assertThat(gated.labels(question, BOX)).containsExactly("Apply now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks!", "somehow", "whatever", "furthermore", "volunteers", "candid", "telltale", "helpful",
        "shower", "do your", "éhow", "how2", ""})
    void a_question_without_one_of_the_words_gets_none(String question) {
        assertThat(talk.labels(question, BOX)).isEmpty();
        assertThat(talk.metadata(question, BOX)).hasToString("{\"enhanced\":false}");
    }

    @Test
    void a_tenant_has_its_own_words_or_none() {
        Talk own = Talk.ofVolunteersWith("'cta_settings':{'engagement_words':['wie','C++','erzähl mir']}");
        assertThat(own.labels("How?", BOX)).isEmpty();
        assertThat(own.labels("Wie?", BOX)).containsExactly("Apply now");
        assertThat(own.labels("ERZÄHL mir", BOX)).containsExactly("Apply now");
        assertThat(own.labels("use c++.", BOX)).containsExactly("Apply now");
        Talk open = Talk.ofVolunteersWith("'cta_settings':{'engagement_gate':false}");
        assertThat(open.labels("Thanks!", BOX)).containsExactly("Apply now");
    }

    @ParameterizedTest
    @CsvSource({"Our helpers pack a Love Box in the garden., volunteer_interest",
        "A love box from the garden., lovebox_discussion", "The GARDEN grows., garden_talk"})
    void the_first_subject_in_the_usual_order_wins_then_configuration_order(String answer, String branch) {
        assertThat(talk.metadata("How?", answer).path("branch_detected").asText()).isEqualTo(branch);
    }

    @Test
    void a_tenant_has_its_own_order() {
        Talk own = Talk.ofVolunteersWith("'branch_priority':['unknown','garden_talk','lovebox_discussion']");
        assertThat(own.metadata("How?", "helpers, Love Box, garden").path("branch_detected").asText())
                .isEqualTo("garden_talk");
        Talk none = Talk.ofVolunteersWith("'branch_priority':[]");
        assertThat(none.metadata("How?", "helpers, Love Box").path("branch_detected").asText())
                .isEqualTo("lovebox_discussion");
    }

    @Test
    void an_answer_on_no_subject_gets_no_buttons() {
        assertThat(talk.metadata("How?", "It rains.")).hasToString("{\"enhanced\":false}");
        assertThat(Talk.of("{}").metadata("How?", BOX)).hasToString("{\"enhanced\":false}");
    }

    @Test
    void secondary_buttons_come_when_the_question_is_longer_than_20_characters() {
        assertThat(talk.labels("How is it, my friend", BOX)).containsExactly("Apply now");
        assertThat(talk.labels("How is it, my friend?", BOX)).containsExactly("Apply now", "Tell me more", "Volunteer");
    }

    @Test
    void a_tenant_sets_how_many() {
        assertThat(Talk.ofVolunteersWith("'cta_settings':{'max_ctas_per_response':4}").labels(LONG, BOX))
                .containsExactly("Apply now", "Tell me more", "Volunteer", "Our site");
        assertThat(Talk.ofVolunteersWith("'cta_settings':{'max_ctas_per_response':1}").labels(LONG, BOX))
                .containsExactly("Apply now");
        assertThat(Talk.ofVolunteersWith("'cta_settings':{'max_ctas_per_response':0}").labels(LONG, BOX)).isEmpty();
    }

    @Test
    void a_button_keeps_all_its_fields_and_gets_id_label_and_action() {
        Offer offer = Talk.ofVolunteersWith("'cta_settings':{'max_ctas_per_response':4}").offer(LONG, BOX);
        assertThat(offer.buttons().get(0)).hasToString("{\"id\":\"lb\",\"label\":\"Apply now\",\"action\":\"form_cta\","
                + "\"type\":\"form_cta\",\"text\":\"Apply now\",\"formId\":\"lb_apply\",\"icon\":{\"name\":\"box\"},"
                + "\"title\":\"Love Box Application\",\"program\":\"lovebox\",\"fields\":[{\"id\":\"email\",\"type\":\"email\"}]}");
        assertThat(offer.buttons().get(1)).hasToString("{\"id\":\"more\",\"label\":\"Tell me more\","
                + "\"action\":\"send_query\",\"type\":\"send_query\",\"text\":\"Tell me more\",\"query\":\"More?\",\"rank\":7}");
        assertThat(offer.buttons().get(2).path("label").asText()).isEqualTo("Volunteer");
        assertThat(offer.buttons().get(3).path("action").asText()).isEqualTo("open");
        assertThat(offer.metadata()).hasToString(
                "{\"enhanced\":true,\"branch_detected\":\"lovebox_discussion\",\"filtered_forms\":[]}");
    }

    @Test
    void a_form_that_is_switched_off_has_no_button() {
        Talk off = Talk.of(Talk.VOLUNTEERS.replace("'form_id':'lb_apply',", "'form_id':'lb_apply', 'enabled':false,"));
        assertThat(off.labels(LONG, BOX)).containsExactly("Tell me more", "Volunteer", "Our site");
    }

    @Test
    void a_button_for_a_form_of_elsewhere_stays_as_it_is() {
        Talk other = Talk.of(Talk.VOLUNTEERS.replace("'formId':'lb_apply'", "'formId':'elsewhere'"));
        assertThat(other.offer("How?", BOX).buttons().get(0).has("fields")).isFalse();
        assertThat(other.in("{'completed_forms':['elsewhere']}").labels("How?", BOX)).isEmpty();
    }

    @Test
    void buttons_of_completed_programmes_are_dropped_before_they_are_counted() {
        talk.in("{'completed_forms':['lovebox']}");
        assertThat(talk.labels(LONG, BOX)).containsExactly("Tell me more", "Our site");
        assertThat(talk.metadata(LONG, BOX).path("filtered_forms")).hasToString("[\"lovebox\"]");
        assertThat(talk.in("{'completed_forms':['green']}").labels("How?", "The garden")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lovebox, Our helpers pack a Love Box., 0", "daretodream, Our helpers pack a Love Box., 1",
        "lovebox, Our helpers pack., 1", "volunteer_apply, Our helpers pack., 0",
        "daretodream, Our helpers: Dare to Dream!, 0", "lovebox, Our helpers: Love Box or Dare to Dream, 1"})
    void a_form_for_any_programme_counts_for_the_one_that_the_answer_names(String completed, String answer, int offered) {
        assertThat(talk.in("{'completed_forms':['" + completed + "']}").labels("How?", answer)).hasSize(offered);
    }

    @Test
    void the_name_of_the_subject_comes_before_the_answer() {
        String answer = "Love Box is not Dare to Dream.";
        assertThat(talk.in("{'completed_forms':['lovebox']}").labels(LONG, answer)).doesNotContain("Volunteer");
        assertThat(talk.in("{'completed_forms':['daretodream']}").labels(LONG, answer)).contains("Volunteer");
    }
}
