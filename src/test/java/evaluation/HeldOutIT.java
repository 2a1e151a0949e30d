package evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo library and questions on which nothing was fitted, through the whole flow. */
class HeldOutIT {

    @Test
    void the_confidence_tells_right_answers_from_wrong_ones() throws Exception {
        List<LabelledQuestion> questions = LabelledQuestion.read(
                Path.of("src/test/resources/questions/held-out.jsonl"));
        try (Asker asker = new InstallationAsker(Path.of("knowledge"))) {
            List<Outcome> outcomes = Evaluate.ask(asker, questions);
            List<Metrics.Scored> scored = outcomes.stream()
                    .map(outcome -> new Metrics.Scored(outcome.reply().confidence(), outcome.right())).toList();
            assertThat(Metrics.auroc(scored)).isGreaterThan(0.85);
            assertThat(scored.stream().filter(answer -> answer.confidence() >= 90 && !answer.right()).count())
                    .as("wrong answers given with a confidence of 90 or more")
                    .isLessThanOrEqualTo(scored.stream().filter(answer -> answer.confidence() >= 90).count() / 10);
        }
    }
}
