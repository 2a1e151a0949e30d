package knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
    private static final List<Utterance> HISTORY = List.of(new Utterance("user", "What is a kayak?"),
            new Utterance("assistant", "A boat."), new Utterance("user", "Is there a canoe trip?"),
            new Utterance("assistant", "Yes, on Sundays."));

    @ParameterizedTest
    @ValueSource(strings = {"and how much does it cost?", "How long does it take?", "When is that?", "And for them?",
            "why?"})
    void a_question_without_a_subject_takes_the_one_before(String question) {
        assertThat(FollowUp.complete(question, HISTORY)).isEqualTo("Is there a canoe trip? " + question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"How much does a tent cost?", "And how do I book a guide?", "Is parking free there?"})
    void a_question_with_a_subject_stays_as_it_is(String question) {
        assertThat(FollowUp.complete(question, HISTORY)).isEqualTo(question);
    }

    @Test
    void without_a_question_before_nothing_is_added() {
        assertThat(FollowUp.complete("how much is it?", List.of())).isEqualTo("how much is it?");
    }
}
