package chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static Fields history(int messages, String text) {
        return Fields.read(IntStream.range(0, messages)
                .mapToObj(i -> "{\"role\":\"user\",\"content\":\"" + text + i + "\"}")
                .collect(Collectors.joining(",", "{\"conversation_history\":[", "]}")));
    }

    @Test
    void the_last_twenty_messages_of_a_long_history_are_used() {
        assertThat(history(300, "m").history()).hasSize(20).first().isEqualTo(new Utterance("user", "m280"));
    }

    @Test
    void a_long_message_of_the_history_is_cut_at_a_whole_character() {
        assertThat(history(1, "a" + "\uD83D\uDE00".repeat(5_000)).history().get(0).text())
                .hasSize(3_999).endsWith("\uD83D\uDE00");
    }

    @Test
    void recent_messages_stand_in_for_an_empty_history() {
        assertThat(Fields.read("{\"conversation_history\":[],\"conversation_context\":{\"recentMessages\":"
                + "[{\"role\":\"user\",\"text\":\"Hi\"}]}}").history()).containsExactly(new Utterance("user", "Hi"));
    }

    @Test
    void wrong_types_are_named() {
        assertThatThrownBy(Fields.read("{\"conversation_history\":\"abc\"}")::history)
                .hasMessage("conversation_history must be a list.");
        Fields mode = Fields.read("{\"form_mode\":{\"a\":1}}");
        assertThatThrownBy(() -> mode.truth("form_mode")).hasMessage("form_mode must be true or false.");
    }
}
