package chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortenedTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "🙂", "a🙂é€"})
    void a_text_is_cut_between_characters_as_late_as_possible(String piece) {
        String text = piece.repeat(50);
        for (int bytes = 0; bytes <= 48; bytes++) {
            Shortened cut = Shortened.to(bytes, text);
            int length = cut.text().getBytes(StandardCharsets.UTF_8).length;
            assertThat(length).isBetween(bytes - 3, bytes);
            assertThat(text).startsWith(cut.text());
            assertThat(cut.text()).doesNotContain("?");
        }
    }

    @Test
    void a_text_that_fits_stays_as_it_is() {
        assertThat(Shortened.to(8, "🙂🙂")).isEqualTo(new Shortened("🙂🙂", false));
        assertThat(Shortened.to(7, "🙂🙂")).isEqualTo(new Shortened("🙂", true));
    }
}
