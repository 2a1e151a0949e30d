package knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Dr. Okoro and Mrs. Hill teach here.", "Bring tools, e.g. Allen keys, to No. 5 Mill Lane.",
            "It opens at 4 p.m. Eastern Time.", "A bottle holds 1.5 litres of water.", "Call 555-0100 ext. 12 at once.",
            "St. Mary's School lies approx. 2 km away.", "J. R. Smith signed it."})
    void an_abbreviation_or_a_decimal_does_not_end_a_sentence(String text) {
        assertThat(Sentences.split(text)).containsExactly(text);
    }

    @Test
    void a_sentence_may_end_with_an_hour() {
        assertThat(Sentences.split("It closes at 4 p.m. On holidays it stays closed.")).containsExactly(
                "It closes at 4 p.m.", "On holidays it stays closed.");
    }

    @Test
    void a_line_in_capitals_becomes_a_heading_that_can_be_read() {
        assertThat(Texts.headline("FREQUENTLY ASKED QUESTIONS")).isEqualTo("Frequently Asked Questions");
        assertThat(Texts.headline("ABOUT THE LMS (PART 2)")).isEqualTo("About the LMS (Part 2)");
    }
}
