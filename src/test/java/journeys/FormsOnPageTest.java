package journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import support.Browser;
import support.Concierge;
import support.OpenAiStandIn;
import support.TenantFolder;

/** The page of an organisation with two forms, for the tests of what a visitor does with them. */
abstract class FormsOnPageTest {
    static final String MARKUP = "<img src=x onerror='window.hit=1'>";
    private static final String FIELDS = """
            [{"id": "first_name", "type": "text", "label": "First name", "prompt": "What is your name?", "required": true},
             {"id": "email", "type": "email", "label": "E-mail", "prompt": "Which address?", "required": true},
             {"id": "phone", "type": "phone", "label": "Phone", "prompt": "Which number?", "required": false},
             {"id": "age_confirm", "type": "select", "label": "Age", "prompt": "Are you 22?", "required": true,
              "options": [{"value": "yes", "label": "Yes, I am"}, {"value": "no", "label": "No"}],
              "eligibility_gate": true, "failure_message": "You must be at least 22 years old to volunteer"},
             {"id": "motivation", "type": "textarea", "label": "Motivation", "prompt": "Why?", "required": true}]""";
    private static final String TENANT = """
            {"chat_title": "Helpers", "escalation": {"threshold": 0},
             "conversation_branches": {"greeting": {"detection_keywords": ["hello"],
               "available_ctas": {"primary": "web", "secondary": ["more", "trick"]}}},
             "cta_definitions": {
               "web": {"type": "external_link", "label": "Our site", "url": "https://www.example.org/"},
               "more": {"type": "send_query", "label": "More", "query": "What else is there?"},
               "trick": {"type": "external_link", "label": "Trick", "url": "javascript:window.hit=1"}},
             "conversational_forms": {
               "lb_apply": {"form_id": "lb_apply", "title": "Love Box Application", "program": "lovebox",
                 "trigger_phrases": ["love box"], "fields": %s},
               "dd_apply": {"form_id": "dd_apply", "title": "Dare to Dream Application", "program": "daretodream",
                 "trigger_phrases": ["dare to dream"], "fields": %s}}}""".formatted(FIELDS, FIELDS);
    private static final String TRICKS = """
            {"escalation": {"threshold": 0}, "conversational_forms": {"f": {"form_id": "f", "title": "%1$sT",
              "cta_text": "%1$sStart", "trigger_phrases": ["form"], "fields": [
               {"id": "a", "type": "text", "label": "%1$sA", "prompt": "%1$sName", "required": true},
               {"id": "b", "type": "select", "label": "%1$sB", "prompt": "%1$sChoose", "required": true,
                "options": [{"value": "one", "label": "%1$sOne"}, {"value": "two", "label": "%1$sTwo"}],
                "eligibility_gate": true, "failure_message": "%1$sNo"}]}}}""".formatted(MARKUP);
    static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Browser browser;
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        browser = Browser.start();
        TenantFolder tenants = TenantFolder.in(folder).add("helpers", TENANT).add("tricks", TRICKS);
        concierge = Concierge.in(folder).answeredBy(MODEL.fresh()).with("concierge.tenants", tenants.toString())
                .with("concierge.chat.default-tenant", "helpers").start();
    }

    @AfterAll
    static void stop() {
        if (concierge != null) {
            concierge.close();
            browser.close();
        }
    }

    static Page open(String tenant, int width, int height) {
        Page page = browser.page(width, height);
        show(page, "/?t=" + tenant);
        return page;
    }

    static void show(Page page, String address) {
        page.navigate(concierge.http(address).toString());
        assertThat(page.locator("#connection")).hasAttribute("data-state", "online");
    }

    static Page blank() {
        return browser.page(1100, 900);
    }

    static Page open() {
        return open("helpers", 1100, 900);
    }

    /** At the first field of the Love Box form. */
    static Page begun() {
        Page page = open();
        ask(page, "I like the Love Box");
        page.locator(".offer[data-kind=form]").click();
        return page;
    }

    static void ask(Page page, String question) {
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
    }

    static Locator field(Page page, String prompt) {
        assertThat(page.locator("#field-prompt")).containsText(prompt);
        return page.locator("#field-input");
    }

    static void answer(Page page, String prompt, String value) {
        field(page, prompt).fill(value);
        field(page, prompt).press("Enter");
    }

    static void choose(Page page, String prompt, String label) {
        assertThat(page.locator("#field-prompt")).containsText(prompt);
        page.locator(".choice").getByText(label).click();
        press(page, "Next");
    }

    /** One of the buttons of the form. */
    static void press(Page page, String label) {
        button(page, label).click();
    }

    static Locator button(Page page, String label) {
        return page.locator(".form-talk .act:has-text(\"" + label + "\")").first();
    }

    /** From the first field to the overview. */
    static void fillIn(Page page) {
        answer(page, "What is your name?", "Ada");
        answer(page, "Which address?", "ada@example.org");
        assertThat(page.locator("#field-prompt")).containsText("Which number?");
        press(page, "Skip");
        choose(page, "Are you 22?", "Yes, I am");
        answer(page, "Why?", "I like boxes");
        assertThat(page.locator(".lines")).isVisible();
    }

    static List<?> violations(Page page) throws IOException {
        String path = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream axe = FormsOnPageTest.class.getResourceAsStream(path)) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate("async () => (await axe.run()).violations.map(v => v.id + ' ' + v.nodes[0].html)");
    }
}
