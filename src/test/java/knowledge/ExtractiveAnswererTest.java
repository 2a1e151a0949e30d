package knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import chat.Citation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Libraries;
import support.PdfFiles;

class ExtractiveAnswererTest {
    @TempDir
    static Path temporary;
    private static Library library;
    private static ExtractiveAnswerer answerer;
    private static final String POOL = """
            # Swimming pool
            The pool opens at 7 am and closes at 9 pm. It is cleaned every Monday.
            ## Tickets
            A ticket for an adult costs $6. Children under 5 swim free of charge.
            ## Before you swim
            Every swimmer brings these things:
            - a swimming cap
            - a towel
            - a padlock for the locker
            ## How long is a swimming lesson?
            A swimming lesson takes 45 minutes. Lessons for two are held in pairs of 30 minutes each.
            ## Beech Room
            Businesses pay $35 an hour.
            """;

    @BeforeAll
    static void open() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("documents"));
        Files.writeString(folder.resolve("pool.md"), POOL);
        PdfFiles.write(folder.resolve("sauna.pdf"), List.of(List.of("# Sauna Rules", "", "Please shower first."),
                List.of("The sauna is heated to 85 degrees.", "", "The sauna is reserved for women on Thursdays.")));
        library = Libraries.open(folder, temporary.resolve("index"));
        answerer = new ExtractiveAnswerer(library);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void a_plain_answer_quotes_its_document_and_page() throws IOException {
        ExtractiveAnswer answer = answerer.answer("", "How hot is the sauna heated?");

        assertThat(answer.tier()).isEqualTo(Tier.SURE);
        assertThat(answer.text()).startsWith("According to **Sauna Rules** (page 2):")
                .contains("The sauna is heated to 85 degrees.");
        Citation first = answer.citations().get(0);
        assertThat(first.source().document()).isEqualTo("sauna.pdf");
        assertThat(first.source().page()).isEqualTo(2);
        assertThat(first.quoted()).isEqualTo("The sauna is heated to 85 degrees.");
        assertThat(answer.passages()).hasSizeLessThanOrEqualTo(5).allMatch(
                passage -> passage.score() >= 0 && passage.score() <= 1);
    }

    @Test
    void every_sentence_of_an_answer_stands_in_a_document() throws IOException {
        for (String question : List.of("When does the pool open?", "What does an adult ticket cost?",
                "What do I have to bring to swim?", "On which day can only women use the sauna?")) {
            for (Citation citation : answerer.answer("", question).citations()) {
                String source = citation.source().document().equals("pool.md") ? POOL : "The sauna is heated to 85 "
                        + "degrees. The sauna is reserved for women on Thursdays. Please shower first.";
                assertThat(source).contains(citation.quoted());
            }
        }
    }

    @Test
    void a_list_is_given_with_its_opening_line() throws IOException {
        assertThat(answerer.answer("", "What things does every swimmer bring?").text()).contains(
                "Every swimmer brings these things:\n\n- a swimming cap\n- a towel\n- a padlock for the locker");
    }

    @Test
    void the_first_sentence_under_the_very_question_leads() throws IOException {
        assertThat(answerer.answer("", "How long is a swimming lesson?").text())
                .startsWith("According to **Swimming pool**:\n\nA swimming lesson takes 45 minutes.");
    }

    @Test
    void a_sentence_that_does_not_name_its_subject_is_given_with_its_section() throws IOException {
        assertThat(answerer.answer("", "What do businesses pay for the Beech Room?").text())
                .isEqualTo("According to **Swimming pool**, “Beech Room”:\n\nBusinesses pay $35 an hour.");
    }

    @Test
    void who_asks_for_one_fact_gets_no_other() throws IOException {
        assertThat(answerer.answer("", "How hot is the sauna heated?").citations()).hasSize(1);
    }

    @Test
    void a_slip_of_the_keyboard_does_no_harm() throws IOException {
        assertThat(answerer.answer("", "What does every swimmmer bring?").text()).contains("a swimming cap");
        assertThat(answerer.answer("", "How hot is the sauuna heated?").text()).contains("85 degrees");
    }

    @Test
    void a_question_that_no_document_answers_is_refused_and_nothing_is_quoted() throws IOException {
        ExtractiveAnswer answer = answerer.answer("", "What is the boiling point of mercury on the moon?");

        assertThat(answer.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(answer.text()).startsWith("I don't have specific information about that in our documents.");
        assertThat(answer.citations()).isNotEmpty().allMatch(citation -> citation.quoted().isEmpty());
    }

    @Test
    void an_empty_or_endless_or_strange_question_does_no_harm() throws IOException {
        for (String question : List.of("?", "the", "\uD83D\uDE00 \u0000 \uDC00", "pool ".repeat(20_000), "+-&&||!(){}[]^\"~*?:\\/")) {
            assertThat(answerer.answer("", question).text()).isNotBlank();
        }
    }
}
