package evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import confidence.Calibration;
import evaluation.Metrics.Scored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final List<Scored> FOUR = List.of(new Scored(95, true), new Scored(80, false), new Scored(60, true),
            new Scored(10, false));

    @Test
    void figures_agree_with_a_count_by_hand() {
        assertThat(Metrics.auroc(FOUR)).isEqualTo(0.75);
        assertThat(Metrics.aurc(FOUR)).isCloseTo((0 + 1 / 2.0 + 1 / 3.0 + 2 / 4.0) / 4, within(1e-9));
        assertThat(Metrics.coverageAt(0.95, FOUR)).isEqualTo(0.25);
        assertThat(Metrics.coverageAt(0.6, FOUR)).isEqualTo(0.75);
        assertThat(Metrics.calibrationError(FOUR)).isCloseTo((0.05 + 0.8 + 0.4 + 0.1) / 4, within(1e-9));
    }

    @Test
    void ties_count_half_and_cannot_be_cut() {
        List<Scored> ties = List.of(new Scored(50, true), new Scored(50, false));
        assertThat(Metrics.auroc(ties)).isEqualTo(0.5);
        assertThat(Metrics.coverageAt(0.95, ties)).isZero();
    }

    @Test
    void a_hundred_belongs_to_the_last_bin() {
        assertThat(Metrics.reliability(List.of(new Scored(100, true))).get(9).count()).isEqualTo(1);
    }

    @Test
    void a_fitted_table_rises_and_meets_the_share_of_right_answers() {
        List<Scored> raw = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            raw.add(new Scored(80, i % 10 != 0));
            raw.add(new Scored(30, i % 10 == 0));
        }
        Calibration table = TableFit.fit("e", "test", LocalDate.of(2026, 1, 1), raw);
        assertThat(table.apply(80)).isCloseTo(90, within(1.5));
        assertThat(table.apply(30)).isCloseTo(10, within(1.5));
        assertThat(table.questions()).isEqualTo(400);
        assertThat(table.right()).isEqualTo(200);
    }

    @Test
    void only_an_expected_text_makes_an_answer_right_and_an_unanswerable_question_has_none() {
        LabelledQuestion asked = new LabelledQuestion("Fee?", true, List.of("$120"), "fees.md");
        assertThat(asked.rightBy("The fee is **\\$120**.")).isTrue();
        assertThat(asked.rightBy("The fee is $1200.")).isFalse();
        assertThat(asked.rightBy("The fee is $12.")).isFalse();
        assertThat(new LabelledQuestion("Fee?", false, List.of("$120"), null).rightBy("$120")).isFalse();
    }
}
