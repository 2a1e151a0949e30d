package knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {
    private final SmallTalk talk = new SmallTalk();

    @ParameterizedTest
    @ValueSource(strings = {"hello", "Hi there!", "Good morning.", "Thank you", "thanks a lot!", "Who are you?",
            "What can you do?", "Are you a robot?", "bye", "ok", "How are you?", "help"})
    void a_message_that_asks_nothing_of_the_documents_gets_a_plain_reply(String message) {
        assertThat(talk.reply(message)).hasValueSatisfying(reply -> assertThat(reply).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello, how do I register?", "Who are you looking for as a volunteer?", "", "?",
            "thank you letters for donors", "What can you do about a lost password?", "hello world programme"})
    void a_message_that_says_more_is_left_to_the_search(String message) {
        assertThat(talk.reply(message)).isEmpty();
    }
}
