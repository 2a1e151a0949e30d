package confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chat.Citation;
import chat.Passage;
import chat.Rating;
import chat.Signals;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final Passage PASSAGE = new Passage("fees.md", "Fees", null, "", "A renewal costs $120.", "fees.md", 0.8);
    private final Confidence confidence = new Confidence(Weights.DEFAULT, Map.of());

    private static Evidence evidence(String answer, List<Citation> citations, List<Passage> passages) {
        return new Evidence("What does a renewal cost?", answer, passages, citations, Signals.NONE);
    }

    @Test
    void weights_are_rescaled_when_parts_are_absent() {
        assertThat(Weights.DEFAULT.score(new Rating.Parts(100.0, 50.0, 100.0, 0.0))).isEqualTo(75);
        assertThat(Weights.DEFAULT.score(new Rating.Parts(90.0, null, 60.0, null))).isEqualTo(80);
        assertThat(Weights.DEFAULT.score(new Rating.Parts(null, null, null, null))).isZero();
    }

    @Test
    void without_citations_the_citation_part_is_nought_and_without_scores_two_parts_are_absent() {
        Rating rating = confidence.rate("model", evidence("A renewal costs $120.", List.of(), List.of()));

        assertThat(rating.parts()).isEqualTo(new Rating.Parts(0.0, null, 100.0, null));
        assertThat(rating.confidence()).isCloseTo(33.3, within(0.1));
        assertThat(rating.calibrated()).isFalse();
    }

    @Test
    void the_citation_part_is_the_share_of_the_answer_that_references_support() {
        List<Citation> cited = List.of(new Citation(PASSAGE, ""));
        Rating whole = confidence.rate("model", evidence("A renewal costs $120.", cited, List.of(PASSAGE)));
        Rating half = confidence.rate("model", evidence("A renewal costs $120. Pay monthly by cheque.", cited,
                List.of(PASSAGE)));

        assertThat(whole.parts().citationMatch()).isEqualTo(100);
        assertThat(half.parts().citationMatch()).isEqualTo(50);
        assertThat(whole.parts().semanticSimilarity()).isEqualTo(80);
    }

    @Test
    void what_an_engine_tells_of_itself_comes_before_what_can_be_guessed() {
        Evidence told = new Evidence("q?", "a", List.of(PASSAGE), List.of(new Citation(PASSAGE, "a")),
                new Signals(0.5, 0.9, 0.65, 0.5));
        assertThat(confidence.rate("extractive", told).parts()).isEqualTo(new Rating.Parts(50.0, 100.0, 50.0, 0.0));
    }

    @Test
    void an_answer_that_says_it_is_none_is_rated_low_whatever_the_parts() {
        Calibration generous = new Calibration("model", "", "", 2, 1, List.of(new double[] {0, 99}));
        Confidence rater = new Confidence(Weights.DEFAULT, Map.of("model", generous));

        assertThat(rater.rate("model", evidence("I don’t have specific information about that.", List.of(), List.of(
                PASSAGE))).confidence()).isEqualTo(35);
        assertThat(rater.rate("model", evidence("It costs $120.", List.of(), List.of())).confidence()).isEqualTo(99);
    }

    @Test
    void a_table_is_a_line_between_its_points_and_flat_outside() {
        Calibration table = new Calibration("e", "", "", 2, 1, List.of(new double[] {20, 10}, new double[] {60, 90}));

        assertThat(List.of(table.apply(0), table.apply(20), table.apply(30), table.apply(60), table.apply(100)))
                .containsExactly(10.0, 10.0, 30.0, 90.0, 90.0);
        assertThatThrownBy(() -> new Calibration("e", "", "", 2, 1, List.of(new double[] {0, 50}, new double[] {9, 40})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_table_that_ships_never_falls() throws IOException {
        Calibration table = Calibration.of("extractive").orElseThrow();
        double last = 0;
        for (double raw = 0; raw <= 100; raw += 0.5) {
            assertThat(table.apply(raw)).isBetween(last, 100.0);
            last = table.apply(raw);
        }
        assertThat(Calibration.of("none-such")).isEmpty();
    }
}
