package engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationMarkersTest {
    private static final Passage COURSE = passage("course.pdf",
            "The instructor course takes four consecutive days and ends with an assessment.");
    private static final Passage PRICE = passage("prices.md",
            "The fee for learners is 60 dollars, scholarships are available.");
    private final List<String> shown = new ArrayList<>();

    private static Passage passage(String document, String text) {
        return new Passage(document, "", null, "", text, "", 0.5);
    }

    private CitationMarkers read(String... pieces) {
        CitationMarkers markers = new CitationMarkers(List.of(COURSE, PRICE));
        for (String piece : pieces) {
            shown.add(markers.add(ModelEvent.text(piece)));
        }
        shown.add(markers.rest());
        return markers;
    }

    private String text() {
        return String.join("", shown);
    }

    @Test
    void markers_in_every_notation_are_taken_out_and_cited() {
        CitationMarkers markers = read("It takes four days [1]. It costs 60 [1, 2].\n- Aid exists.[2] See both [1-2]");

        assertThat(text()).isEqualTo("It takes four days. It costs 60.\n- Aid exists. See both");
        assertThat(markers.citations()).extracting(c -> c.source().document(), c -> c.quoted()).containsExactly(
                tuple("course.pdf", "It takes four days."), tuple("course.pdf", "It costs 60."),
                tuple("prices.md", "It costs 60."), tuple("prices.md", "- Aid exists."),
                tuple("course.pdf", "See both"), tuple("prices.md", "See both"));
    }

    @Test
    void however_a_marker_is_cut_the_text_is_the_same() {
        String answer = "Four days [1][2]. See [2](https://example.org), [page 3], a[, 60 [1, 2]! [12345] [] end [1]";
        for (int cut = 0; cut <= answer.length(); cut++) {
            shown.clear();
            CitationMarkers markers = read(answer.substring(0, cut), answer.substring(cut));
            assertThat(text().replaceAll(" (?=[.!]|$)", "")) // a blank already shown cannot be taken back
                    .isEqualTo("Four days. See [2](https://example.org), [page 3], a[, 60! [12345] [] end");
            assertThat(markers.citations()).hasSize(5);
        }
        shown.clear();
        read(answer.split(""));
        assertThat(text()).isEqualTo("Four days . See [2](https://example.org), [page 3], a[, 60 ! [12345] [] end ");
    }

    @Test
    void only_a_possible_marker_is_held_back() {
        read("Hello ", "world", " [", "1", "]", ".", " [not", " one]");

        assertThat(shown).containsExactly("Hello ", "world", "", "", "", ".", " [not", " one]", "");
    }

    @Test
    void a_number_that_no_passage_has_is_not_cited() {
        assertThat(read("Four days [9].").citations().stream().filter(c -> c.source().equals(PRICE))).isEmpty();
        assertThat(text()).isEqualTo("Four days.");
    }

    @Test
    void without_markers_a_sentence_is_cited_by_the_passage_that_says_it() {
        CitationMarkers markers = read("The course takes four consecutive days. "
                + "You are welcome! Bananas grow in warm places.");

        assertThat(markers.citations()).extracting(c -> c.source().document(), c -> c.quoted())
                .containsExactly(tuple("course.pdf", "The course takes four consecutive days."));
    }

    @Test
    void without_passages_nothing_is_touched_or_cited() {
        CitationMarkers markers = new CitationMarkers(List.of());

        assertThat(markers.add(ModelEvent.text("As said [1] "))).isEqualTo("As said [1] ");
        assertThat(markers.rest()).isEmpty();
        assertThat(markers.citations()).isEmpty();
    }
}
