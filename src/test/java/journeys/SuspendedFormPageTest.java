package journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import support.OpenAiStandIn.Script;

class SuspendedFormPageTest extends FormsOnPageTest {

    private static Page interrupted(String question) {
        Page page = begun();
        answer(page, "What is your name?", "Ada");
        field(page, "Which address?").fill("ada@exam");
        ask(page, question);
        return page;
    }

    private static Locator card(Page page) {
        Locator card = page.locator(".form-talk[data-state=suspended] .card");
        assertThat(card).isVisible();
        return card;
    }

    @Test
    void a_question_in_mid_form_is_answered_and_the_form_goes_on_where_it_was() {
        MODEL.next(Script.saying("Hello"), Script.saying("Ten days."));
        Page page = interrupted("How long does it take?");
        assertThat(card(page)).containsText("1 of 5 answers are kept");
        assertThat(page.locator("#talk")).containsText("Ten days.");
        assertThat(page.locator("#question")).isFocused();
        page.reload();
        card(page);
        press(page, "Go on with the form");
        assertThat(field(page, "Which address?")).isFocused();
        assertThat(field(page, "Which address?")).hasValue("ada@exam");
        answer(page, "Which address?", "ada@example.org");
        assertThat(page.locator("#field-prompt")).containsText("Which number?");
    }

    @Test
    void a_suspended_form_is_out_of_sight_while_the_answer_is_written() {
        MODEL.next(Script.saying("Hello"), Script.saying("One", "two").pausedAfter(1));
        Page page = interrupted("How long does it take?");
        assertThat(page.locator(".answer").last()).containsText("One");
        assertThat(page.locator(".form-talk")).isHidden();
        MODEL.goOn();
        assertThat(card(page)).isVisible();
    }

    @Test
    void a_question_about_another_form_offers_to_switch_and_asks_before_answers_are_lost() {
        Page page = interrupted("Tell me about Dare to Dream");
        assertThat(card(page)).containsText("You asked about Dare to Dream");
        press(page, "Apply to Dare to Dream");
        assertThat(page.locator(".card-title")).containsText("Give up");
        page.keyboard().press("Escape");
        assertThat(card(page)).containsText("You asked about Dare to Dream");
        press(page, "Apply to Dare to Dream");
        press(page, "Yes, switch");
        assertThat(page.locator(".form-title")).containsText("Dare to Dream");
        assertThat(field(page, "What is your name?")).hasValue("");
        fillIn(page);
        press(page, "Send");
        assertThat(page.locator(".reference")).containsText("dd_apply_");
    }

    @Test
    void a_suspended_form_can_be_cancelled_and_its_answers_are_gone() {
        Page page = interrupted("How long does it take?");
        card(page);
        press(page, "Cancel");
        assertThat(button(page, "No, keep my answers")).isFocused();
        press(page, "No, keep my answers");
        assertThat(card(page)).containsText("1 of 5");
        press(page, "Cancel");
        press(page, "Yes, cancel the form");
        assertThat(page.locator(".form-over")).containsText("You cancelled");
        assertThat(page.locator("#question")).isFocused();
        assertThat((String) page.evaluate("JSON.stringify(sessionStorage)")).doesNotContain("Ada");
    }

    @Test
    void each_question_tells_which_form_waits_and_what_was_sent() {
        Page page = open();
        List<String> said = new CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> socket.onFrameSent((WebSocketFrame frame) -> said.add(frame.text())));
        page.reload();
        ask(page, "I like the Love Box");
        page.locator(".offer[data-kind=form]").click();
        ask(page, "How long does it take?");
        card(page);
        press(page, "Go on with the form");
        fillIn(page);
        press(page, "Send");
        assertThat(page.locator(".receipt")).isVisible();
        ask(page, "And now?");
        assertThat(page.locator(".message.concierge[data-state=complete]")).hasCount(3);
        List<String> questions = said.stream().filter(text -> text.contains("sendMessage")).toList();
        assertThat(questions.get(0)).contains("\"completed_forms\":[],\"suspended_forms\":[]");
        assertThat(questions.get(1)).contains("\"suspended_forms\":[\"lb_apply\"]");
        assertThat(questions.get(2)).contains("\"completed_forms\":[\"lovebox\"").contains("\"suspended_forms\":[]");
        assertThat(questions).allMatch(text -> text.contains("\"tenant_hash\":\"helpers\""));
    }
}
