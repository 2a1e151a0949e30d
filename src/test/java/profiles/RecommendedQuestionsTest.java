package profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import confidence.Confidence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import knowledge.ExtractiveAnswer;
import knowledge.ExtractiveAnswerer;
import knowledge.Library;
import knowledge.LibraryStatus;
import knowledge.Tier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import support.Libraries;

/** Whoever clicks a recommended question gets an answer: each is asked of the engine over the demo documents. */
class RecommendedQuestionsTest {
    private static Library library;
    private static ExtractiveAnswerer answerer;

    @BeforeAll
    static void open(@TempDir Path index) {
        library = new Library(Libraries.settings(Path.of("knowledge"), index));
        library.start();
        await().atMost(Duration.ofMinutes(5)).until(() -> library.status().state() == LibraryStatus.State.READY);
        answerer = new ExtractiveAnswerer(library);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({"default,mhfa-training", "lovebox-volunteers,lovebox-volunteers"})
    void every_recommended_question_is_answered_from_the_documents(String file, String tenant) throws IOException {
        List<String> unanswered = new ArrayList<>();
        int sure = 0;
        List<String> questions = questions(file);
        for (String question : questions) {
            ExtractiveAnswer answer = answerer.answer(tenant, question);
            if (answer.tier() == Tier.UNKNOWN || answer.citations().isEmpty() || Confidence.refused(answer.text())) {
                unanswered.add(question);
            }
            sure += answer.tier() == Tier.SURE ? 1 : 0;
        }
        assertThat(questions).hasSize(48);
        assertThat(unanswered).isEmpty();
        assertThat(sure).as("answered without reserve").isGreaterThanOrEqualTo(48);
    }

    private static List<String> questions(String file) throws IOException {
        JsonNode roles = new ObjectMapper().readTree(RecommendedQuestionsTest.class
                .getResourceAsStream("/catalogues/recommendations/" + file + ".json"));
        List<String> questions = new ArrayList<>();
        roles.forEach(role -> role.path("quick_actions")
                .forEach(action -> action.path("queries").forEach(query -> questions.add(query.textValue()))));
        return questions;
    }
}
