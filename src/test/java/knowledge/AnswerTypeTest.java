package knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"How long is the course?|DURATION", "How much notice must I give?|DURATION",
            "How much water fits in the tank?|QUANTITY", "How much does a place cost?|MONEY",
            "when do I have to pay the yearly fee|TIME", "Who pays the fee?|PERSON", "Where is the office?|PLACE",
            "What is the phone number of the office?|CONTACT", "Can I follow a course on my phone?|",
            "What happens to the money when the club ends?|"})
    void the_question_word_says_what_kind_of_thing_is_asked_for(String question, AnswerType type) {
        assertThat(AnswerType.of(question)).isEqualTo(type);
    }

    @Test
    void a_number_alone_is_no_duration() {
        assertThat(AnswerType.DURATION.in("The course takes 8 hours.", Set.of())).isTrue();
        assertThat(AnswerType.DURATION.in("The course has 9 sections.", Set.of())).isFalse();
    }
}
