package journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SendFormPageTest extends FormsOnPageTest {
    private static final String COMPLETE = """
            {"type": "form_complete", "status": "success", "message": "Thank you.", "submissionId": "lb_apply_1",
             "priority": "high", "fulfillment": [
              {"channel": "email", "status": "sent"}, {"channel": "email-2", "status": "failed", "error": "x", "will_retry": true},
              {"channel": "s3", "status": "stored"}, {"channel": "lambda", "status": "invoked"},
              {"channel": "sms", "status": "skipped", "reason": "monthly_limit_reached"},
              {"channel": "confirmation", "status": "skipped", "reason": "no_address"},
              {"channel": "webhook", "status": "failed", "error": "x", "will_retry": false},
              {"channel": "toString", "status": "constructor"}]}""";

    private static final Pattern KEY = Pattern.compile("\"client_submission_id\":\"([^\"]+)\"");

    private static boolean sends(Request request) {
        return request.postData() != null && request.postData().contains("submit_form");
    }

    /** The first attempt to send gets that answer, the later ones reach the server. */
    private static void firstAttempt(Page page, int status, String answer) {
        List<Request> attempts = new ArrayList<>();
        page.route("**/invoke", route -> {
            if (sends(route.request()) && attempts.isEmpty()) {
                attempts.add(route.request());
                route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType("application/json").setBody(answer));
            } else {
                route.resume();
            }
        });
    }

    private static Page sent(String answer, int status) {
        Page page = begun();
        fillIn(page);
        page.route("**/invoke", route -> route.fulfill(
                new Route.FulfillOptions().setStatus(status).setContentType("application/json").setBody(answer)));
        press(page, "Send");
        return page;
    }

    @Test
    void a_receipt_tells_priority_and_the_state_of_each_channel_in_words() {
        Page page = sent(COMPLETE, 200);
        assertThat(page.locator(".receipt .facts")).containsText("High, we look at it first");
        assertThat(page.locator(".channels li")).hasText(new String[] {
            "E-mail to the team: sent", "E-mail to the team 2: not delivered yet, tried again later", "Archive: stored",
            "Automatic processing: handed over", "Text message to the team: left out, because the limit of this month is reached",
            "Confirmation to you: left out, because the form names no address",
            "Connected system: could not be delivered", "toString: under way"});
        assertThat(page.locator(".receipt")).containsText("tried again in the background");
        assertThat(page.locator("#announcer")).containsText("lb_apply_1");
    }

    @Test
    void a_receipt_stays_in_the_talk_over_a_reload() {
        Page page = sent(COMPLETE, 200);
        assertThat(page.locator(".receipt")).isVisible();
        page.reload();
        assertThat(page.locator(".receipt .reference")).hasText("lb_apply_1");
        assertThat(page.locator(".offer[data-kind=form]")).hasCount(0);
    }

    @Test
    void changed_answers_of_a_form_that_has_arrived_are_sent_only_as_a_new_form() {
        Page page = sent("{\"type\":\"form_error\",\"status\":\"error\",\"message\":\"No\",\"error\":\"x\"}", 422);
        assertThat(page.locator(".failure")).containsText("has arrived before");
        page.unroute("**/invoke");
        press(page, "Send as a new form");
        assertThat(page.locator(".receipt")).isVisible();
    }

    @Test
    void what_is_no_answer_of_the_server_leaves_the_form_as_it_is() {
        Page page = sent("<html>Bad gateway</html>", 502);
        assertThat(page.locator(".failure")).containsText("I do not know whether your form has arrived");
        assertThat(page.locator(".line").first()).containsText("Ada");
    }

    @Test
    void an_answer_that_got_lost_is_fetched_again_and_nothing_is_sent_twice() {
        Page page = begun();
        List<String> keys = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        page.route("**/invoke", route -> {
            if (!sends(route.request())) {
                route.resume();
                return;
            }
            Matcher key = KEY.matcher(route.request().postData());
            assertThat(key.find()).isTrue();
            keys.add(key.group(1));
            if (keys.size() == 1) {
                APIResponse arrived = route.fetch();
                lost.add(arrived.text());
                route.abort();
            } else {
                route.resume();
            }
        });
        fillIn(page);
        press(page, "Send");
        assertThat(page.locator(".failure")).containsText("I do not know whether your form has arrived");
        page.reload();
        press(page, "Try again");
        assertThat(page.locator(".receipt")).isVisible();
        Awaitility.await().untilAsserted(() -> assertThat(keys).hasSize(2));
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        assertThat(lost.get(0)).contains("\"" + page.locator(".reference").textContent() + "\"");
        assertThat((String) page.evaluate("JSON.stringify(sessionStorage)")).doesNotContain("ada@example.org");
    }

    @Test
    void a_failure_is_told_and_the_form_can_be_sent_again() {
        Page page = begun();
        firstAttempt(page, 503, "{\"type\":\"form_error\",\"status\":\"error\",\"message\":\"There was an error.\",\"error\":\"x\"}");
        fillIn(page);
        press(page, "Send");
        assertThat(page.locator(".failure")).containsText("There was an error.");
        assertThat(button(page, "Try again")).isFocused();
        press(page, "Try again");
        assertThat(page.locator(".receipt")).isVisible();
    }

    @Test
    void errors_of_the_whole_form_lead_back_to_their_fields() {
        Page page = begun();
        firstAttempt(page, 200, "{\"type\":\"validation_error\",\"status\":\"error\","
                + "\"errors\":{\"motivation\":[\"Too short\"],\"email\":[\"Unknown address\"]}}");
        fillIn(page);
        press(page, "Send");
        assertThat(field(page, "Which address?")).isFocused();
        assertThat(page.locator("#field-error")).hasText("Unknown address");
        answer(page, "Which address?", "ada@example.com");
        assertThat(field(page, "Why?")).hasValue("I like boxes");
        assertThat(page.locator("#field-error")).hasText("Too short");
        answer(page, "Why?", "I like boxes very much");
        press(page, "Send");
        assertThat(page.locator(".receipt")).isVisible();
    }
}
