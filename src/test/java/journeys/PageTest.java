package journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Browser;
import support.Concierge;
import support.OpenAiStandIn;
import support.OpenAiStandIn.End;
import support.OpenAiStandIn.Script;

class PageTest {
    private static final OpenAiStandIn MODEL = new OpenAiStandIn();
    private static Browser browser;
    private static Concierge concierge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        browser = Browser.start();
        concierge = Concierge.in(folder).answeredBy(MODEL).start();
    }

    @AfterAll
    static void stop() {
        if (concierge != null) {
            concierge.close();
            browser.close();
        }
        MODEL.close();
    }

    private static Page open() {
        return open(1200, 800);
    }

    private static Page open(int width, int height) {
        Page page = browser.page(width, height);
        page.navigate(concierge.http("/").toString());
        assertThat(page.locator("#connection")).hasAttribute("data-state", "online");
        return page;
    }

    private static Locator ask(Page page, String question) {
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
        return page.locator(".message.concierge").last();
    }

    private static Script slowly(int pieces) {
        return new Script(200, IntStream.range(0, pieces).mapToObj(i -> "word" + i + " ").toList(), 30, -1, End.DONE);
    }

    @Test
    void a_question_is_answered_on_the_page_and_the_focus_stays_in_the_input() {
        MODEL.next(Script.saying("A **Love Box**", " is a monthly", " box."));
        Page page = open();
        Locator answer = ask(page, "What is in a Love Box?");
        assertThat(answer).hasAttribute("data-state", "complete");
        assertThat(answer.locator(".answer")).hasText("A Love Box is a monthly box.");
        assertThat(answer.locator(".answer strong")).hasText("Love Box");
        assertThat(page.locator("#question")).isFocused();
        assertThat(page.locator("#announcer")).containsText("A Love Box is a monthly box.");
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator("#announcer")).containsText("A Love Box is a monthly box."); // not cut off by the notice
    }

    @Test
    void the_text_grows_while_the_model_speaks_and_stop_ends_it() {
        MODEL.next(slowly(300));
        Page page = open();
        Locator answer = ask(page, "Tell me a lot");
        assertThat(answer.locator(".answer")).containsText("word3");
        assertThat(answer).hasAttribute("data-state", "streaming");
        page.locator("#stop").click();
        assertThat(answer).hasAttribute("data-state", "stopped");
        Awaitility.await().untilAsserted(() -> assertThat(MODEL.aborted()).isPositive());
    }

    @Test
    void an_error_is_told_and_the_question_can_be_asked_again() {
        MODEL.next(Script.refusing(500), Script.saying("Now it works."));
        Page page = open();
        Locator answer = ask(page, "Will this fail?");
        assertThat(answer).hasAttribute("data-state", "error");
        page.locator(".retry").click();
        assertThat(page.locator(".message.concierge").last().locator(".answer")).hasText("Now it works.");
    }

    @Test
    void a_talk_is_kept_over_a_reload_and_a_new_talk_begins_empty() {
        MODEL.next(Script.saying("Kept."));
        Page page = open();
        assertThat(ask(page, "Will you remember?")).hasAttribute("data-state", "complete");
        page.reload();
        assertThat(page.locator(".message.concierge .answer")).hasText("Kept.");
        page.locator("#new-talk").click();
        assertThat(page.locator(".message")).hasCount(0);
    }

    @Test
    void an_answer_goes_on_after_a_reload_in_its_middle() {
        MODEL.next(slowly(60));
        Page page = open();
        assertThat(ask(page, "Go on").locator(".answer")).containsText("word3");
        page.reload();
        Locator answer = page.locator(".message.concierge");
        assertThat(answer).hasAttribute("data-state", "complete");
        String whole = IntStream.range(0, 60).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(answer.locator(".answer")).hasText(whole);
    }

    @Test
    void an_answer_without_sources_says_that_it_is_not_sure() {
        MODEL.next(Script.saying("Perhaps."));
        Page page = open();
        Locator answer = ask(page, "What is the incident reporting process?");
        assertThat(answer.locator(".confidence")).containsText("Not sure");
        assertThat(page.locator(".notice")).isVisible();
    }

    @Test
    void script_in_a_question_and_in_an_answer_stays_text() {
        MODEL.next(Script.saying("<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script> [x](javascript:hit=1) end"));
        Page page = open();
        Locator answer = ask(page, "<script>window.hit=1</script>");
        assertThat(answer.locator(".answer")).containsText("end");
        assertThat(page.locator(".message.visitor")).containsText("<script>window.hit=1</script>");
        assertThat(page.evaluate("window.hit === undefined")).isEqualTo(true);
        assertThat(answer.locator(".answer img, .answer script, .answer a[href^='javascript']")).hasCount(0);
    }

    @Test
    void a_phone_of_360_pixels_shows_everything_without_scrolling_sideways() {
        MODEL.next(Script.saying("A_very_long_word_".repeat(30)));
        Page page = open(360, 640);
        assertThat(ask(page, "Question ".repeat(40))).hasAttribute("data-state", "complete");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void assistive_technology_finds_nothing_wrong_in_light_and_in_dark() throws IOException {
        MODEL.next(Script.saying("## Steps\n\n1. Begin\n2. End"));
        Page page = open();
        assertThat(ask(page, "Is this accessible?")).hasAttribute("data-state", "complete");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(violations(page)).as("axe in %s", scheme).isEmpty();
        }
    }

    private static List<?> violations(Page page) throws IOException {
        String path = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream axe = PageTest.class.getResourceAsStream(path)) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate("async () => (await axe.run()).violations.map(v => v.id + ' ' + v.nodes[0].html)");
    }
}
