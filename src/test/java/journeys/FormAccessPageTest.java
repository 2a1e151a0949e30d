package journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormAccessPageTest extends FormsOnPageTest {

    private static void clean(Page page, String state) throws IOException {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(state).isEqualTo(true);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(violations(page)).as("axe, %s in %s", state, scheme).isEmpty();
        }
    }

    @Test
    void buttons_lead_to_safe_places_only_and_a_question_is_asked() {
        Page page = open();
        ask(page, "How can I help you people?");
        Locator link = page.locator("a.offer");
        assertThat(link).hasAttribute("href", "https://www.example.org/");
        assertThat(link).hasAttribute("rel", "noopener noreferrer");
        assertThat(page.locator(".offer").getByText("Trick")).hasCount(0);
        page.locator(".offer[data-kind=question]").click();
        assertThat(page.locator(".message.visitor .question").last()).hasText("What else is there?");
        assertThat(page.locator(".message.concierge[data-state=complete]")).hasCount(2);
    }

    @Test
    void a_form_needs_no_more_than_the_keyboard() {
        Page page = open();
        ask(page, "I like the Love Box");
        page.locator(".offer[data-kind=form]").focus();
        Keyboard keys = page.keyboard();
        keys.press("Enter");
        assertThat(field(page, "What is your name?")).isFocused();
        keys.press("Enter");
        assertThat(page.locator("#field-error")).hasText("Please answer this, it is needed.");
        assertThat(page.locator("#announcer")).containsText("Please answer this, it is needed.");
        keys.type("Ada");
        keys.press("Escape");
        assertThat(field(page, "What is your name?")).hasValue("Ada");
        keys.press("Enter");
        assertThat(field(page, "Which address?")).isFocused();
        keys.type("ada@example.org");
        keys.press("Enter");
        assertThat(field(page, "Which number?")).isFocused();
        keys.press("Enter");
        assertThat(page.locator(".choice input").first()).isFocused();
        keys.press("Space");
        keys.press("Enter");
        assertThat(field(page, "Why?")).isFocused();
        keys.type("One");
        keys.press("Shift+Enter");
        keys.type("two");
        keys.press("Enter");
        assertThat(page.locator(".card-title")).isFocused();
        assertThat(page.locator(".line").last().locator(".given")).hasText("One\ntwo");
        while (!"Send".equals(page.evaluate("document.activeElement.textContent"))) {
            keys.press("Tab");
        }
        keys.press("Enter");
        assertThat(page.locator(".receipt .card-title")).isFocused();
    }

    @Test
    void markup_in_forms_and_answers_stays_text() {
        Page page = open("tricks", 1100, 900);
        ask(page, "The form, please");
        assertThat(page.locator(".offer")).containsText(MARKUP + "Start");
        page.locator(".offer").click();
        answer(page, MARKUP + "Name", MARKUP);
        assertThat(page.locator(".choice").first()).containsText(MARKUP + "One");
        choose(page, MARKUP + "Choose", ">One");
        assertThat(page.locator(".lines")).containsText(MARKUP + "B");
        assertThat(page.locator(".given").first()).hasText(MARKUP);
        press(page, "Cancel");
        assertThat(page.locator(".card-title")).containsText(MARKUP);
        press(page, "No, keep my answers");
        press(page, "Send");
        assertThat(page.locator(".receipt")).containsText(MARKUP + "T");
        assertThat(page.locator("#talk img")).hasCount(0);
        assertThat(page.evaluate("window.hit === undefined")).isEqualTo(true);
    }

    @Test
    void assistive_technology_finds_nothing_wrong_in_any_state_on_a_phone() throws IOException {
        Page page = open("helpers", 360, 740);
        ask(page, "I like the Love Box");
        assertThat(page.locator(".offer[data-kind=form]")).isVisible();
        clean(page, "buttons");
        page.locator(".offer[data-kind=form]").click();
        answer(page, "What is your name?", "A_very_long_name_".repeat(30));
        answer(page, "Which address?", "ada@");
        assertThat(page.locator("#field-error")).hasText("Please enter a valid email address");
        clean(page, "error");
        ask(page, "Tell me about Dare to Dream");
        assertThat(page.locator(".form-talk .card")).containsText("You asked about");
        clean(page, "suspended");
        press(page, "Cancel");
        clean(page, "leaving");
        press(page, "No, keep my answers");
        press(page, "Go on with the form");
        answer(page, "Which address?", "ada@example.org");
        press(page, "Skip");
        clean(page, "choice");
        choose(page, "Are you 22?", "No");
        assertThat(page.locator(".reason")).isVisible();
        clean(page, "refused");
        press(page, "Change my answer");
        choose(page, "Are you 22?", "Yes, I am");
        clean(page, "text area");
        answer(page, "Why?", "A_very_long_word_".repeat(30));
        assertThat(page.locator(".lines")).isVisible();
        clean(page, "overview");
        page.route("**/invoke", route -> route.abort());
        press(page, "Send");
        assertThat(page.locator(".failure")).isVisible();
        clean(page, "failed");
        page.unroute("**/invoke");
        press(page, "Try again");
        assertThat(page.locator(".receipt")).isVisible();
        clean(page, "receipt");
    }
}
