package journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

class FormPageTest extends FormsOnPageTest {

    @Test
    void a_form_is_filled_in_corrected_looked_over_and_sent() {
        Page page = begun();
        assertThat(page.locator("#form-progress")).containsText("1 of 5");
        assertThat(field(page, "What is your name?")).isFocused();
        answer(page, "What is your name?", "Adda");
        answer(page, "Which address?", "ada@");
        assertThat(page.locator("#field-error")).hasText("Please enter a valid email address");
        assertThat(field(page, "Which address?")).hasAttribute("aria-invalid", "true");
        press(page, "Back");
        assertThat(field(page, "What is your name?")).hasValue("Adda");
        fillIn(page);
        page.locator(".line").first().locator(".act").click();
        answer(page, "What is your name?", "Ada Lovelace");
        assertThat(page.locator(".line").first()).containsText("Ada Lovelace");
        press(page, "Send");
        assertThat(page.locator(".receipt .reference")).containsText("lb_apply_");
        assertThat(page.locator(".receipt .facts")).containsText("Normal");
        assertThat(page.locator(".receipt .card-title")).isFocused();
        assertThat(page.locator("#announcer")).containsText("Your form has arrived");
        assertThat(page.locator(".offer[data-kind=form]")).hasCount(0);
    }

    @Test
    void a_field_is_checked_while_the_visitor_types() {
        Page page = begun();
        answer(page, "What is your name?", "Ada");
        field(page, "Which address?").pressSequentially("ada@");
        assertThat(page.locator("#field-error")).hasText("Please enter a valid email address");
        field(page, "Which address?").pressSequentially("example.org");
        assertThat(page.locator(".field-good")).hasText("Looks good");
        assertThat(page.locator("#field-error")).isEmpty();
    }

    @Test
    void a_programme_that_was_applied_for_is_not_offered_again() {
        Page page = begun();
        fillIn(page);
        press(page, "Send");
        assertThat(page.locator(".receipt")).isVisible();
        ask(page, "And how does the Love Box go on?");
        assertThat(page.locator(".offer").getByText("More")).isVisible();
        assertThat(page.locator(".offer[data-kind=form]")).hasCount(0);
        ask(page, "How about Dare to Dream?");
        assertThat(page.locator(".offer[data-kind=form]")).hasCount(1);
        page.locator(".offer[data-kind=form]").click();
        assertThat(page.locator(".form-title")).containsText("Dare to Dream Application");
    }

    @Test
    void an_unfinished_form_is_kept_over_a_reload_until_a_new_talk() {
        Page page = begun();
        answer(page, "What is your name?", "Ada");
        field(page, "Which address?").fill("ada@exam");
        page.reload();
        assertThat(field(page, "Which address?")).hasValue("ada@exam");
        assertThat(field(page, "Which address?")).isFocused();
        assertThat(page.locator(".form-talk .question")).hasText("Ada");
        page.locator("#new-talk").click();
        assertThat(page.locator(".form-talk")).hasCount(0);
        assertThat((String) page.evaluate("JSON.stringify(sessionStorage)")).doesNotContain("Ada").doesNotContain("ada@");
    }

    @Test
    void without_an_organisation_in_its_address_the_page_takes_the_one_that_the_server_names() {
        Page page = blank();
        page.route("**/status", route -> {
            String status = route.fetch().text();
            String told = status.contains("tenant_hash") ? status : "{\"tenant_hash\":\"helpers\"," + status.substring(1);
            route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(told));
        });
        show(page, "/");
        assertThat(page.locator("#title")).hasText("Helpers");
        ask(page, "I like the Love Box");
        page.locator(".offer[data-kind=form]").click();
        answer(page, "What is your name?", "Ada");
        answer(page, "Which address?", "ada@");
        assertThat(page.locator("#field-error")).hasText("Please enter a valid email address");
    }

    @Test
    void a_form_without_answers_is_cancelled_at_once_and_its_button_comes_back() {
        Page page = begun();
        assertThat(page.locator(".offer[data-kind=form]")).hasCount(0);
        press(page, "Cancel");
        assertThat(page.locator(".form-over")).containsText("You cancelled");
        page.reload();
        assertThat(page.locator(".form-over")).hasCount(1);
        page.locator(".offer[data-kind=form]").click();
        assertThat(field(page, "What is your name?")).isFocused();
    }

    @Test
    void a_refusal_at_a_gate_can_be_corrected_or_ends_the_form() {
        Page page = begun();
        answer(page, "What is your name?", "Ada");
        answer(page, "Which address?", "ada@example.org");
        press(page, "Skip");
        choose(page, "Are you 22?", "No");
        assertThat(page.locator(".reason")).hasText("You must be at least 22 years old to volunteer");
        press(page, "Change my answer");
        choose(page, "Are you 22?", "Yes, I am");
        assertThat(field(page, "Why?")).isFocused();
        press(page, "Back");
        choose(page, "Are you 22?", "No");
        press(page, "End the form");
        assertThat(page.locator(".form-talk")).hasCount(0);
        assertThat(page.locator(".form-over")).containsText("has ended");
        assertThat((String) page.evaluate("JSON.stringify(sessionStorage)")).doesNotContain("ada@example.org");
    }
}
