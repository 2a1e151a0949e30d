package channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import outbound.Mail;
import outbound.MailMessage;
import outbound.WriteMail;
import support.ChannelBench;
import support.OutboundExamples;

/** What people read in the mails, and what nobody can make them read. */
class MailContentTest {
    private static final String ID = "volunteer_01JD0000000000000000000000";
    private ChannelBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new ChannelBench(null, Duration.ofSeconds(10));
        bench.configure("email", "email", Map.of("to", "office@example.org"));
        ObjectNode form = bench.form().put("title", "Volunteer <Application> & more");
        field(form, "name", "text", "Your name");
        field(form, "contact", "email", "Your address");
        field(form, "note", "textarea", "A <b>note</b>");
    }

    private static void field(ObjectNode form, String id, String type, String label) {
        form.withArray("fields").addObject().put("id", id).put("type", type).put("label", label);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Mail mail(String priority, Object... data) {
        bench.submit(ID, priority, data);
        assertThat(bench.deliver(ID, "email").getException()).isNull();
        return bench.only("send-mail", Mail.class);
    }

    @Test
    void values_stand_in_the_order_of_the_form_with_its_labels() {
        Mail mail = mail("normal", "urgency", "soon", "note", "n", "name", "Ann", "age", 7);
        assertThat(mail.text()).contains("Your name: Ann\nA <b>note</b>: n\nurgency: soon\nage: 7\n")
                .contains("Volunteer <Application> & more", "Priority: normal", "Reference: " + ID);
        assertThat(rows(mail)).containsExactly("Your name|Ann", "A <b>note</b>|n", "urgency|soon", "age|7");
    }

    private static List<String> rows(Mail mail) {
        return Jsoup.parse(mail.html()).select("tr").stream()
                .map(row -> row.child(0).wholeText() + "|" + row.child(1).wholeText()).toList();
    }

    @ParameterizedTest
    @CsvSource({"high,[HIGH] New Form Submission: volunteer", "normal,New Form Submission: volunteer",
        "low,[LOW] New Form Submission: volunteer"})
    void the_priority_is_marked(String priority, String subject) {
        Mail mail = mail(priority, "name", "Ann");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.html()).contains("<strong>" + priority + "</strong>");
    }

    @Test
    void markup_is_shown_as_text() {
        String evil = "</td><script>alert(1)</script><img src=x onerror=alert(2)>&amp;{{reference}}'\"";
        Mail mail = mail("normal", "name", evil, "<i>odd</i>", evil);
        assertThat(rows(mail)).containsExactly("Your name|" + evil, "<i>odd</i>|" + evil);
        Document page = Jsoup.parse(mail.html());
        assertThat(page.select("script, img, a, i, b")).isEmpty();
        assertThat(page.title()).isEqualTo("Volunteer <Application> & more");
    }

    @Test
    void a_value_cannot_look_like_another_field_or_turn_the_writing() {
        Mail mail = mail("normal", "note", "one\r\nYour address: boss@example.org\u2028two\u202Ethree\u0000\u001b");
        assertThat(mail.text().lines()).noneMatch(line -> line.startsWith("Your address:"));
        assertThat(mail.text()).contains("one\n    Your address: boss@example.org\n    twothree");
        assertThat(mail.text() + mail.html()).doesNotContain("\u202E", "\u0000", "\u001b");
    }

    @Test
    void answers_go_to_the_address_of_the_form_s_address_field() {
        assertThat(mail("normal", "email", "other@example.org", "contact", " ann@example.org ").replyTo())
                .isEqualTo("ann@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "a@example.org\r\nBcc: b@example.org", "a@example.org,b@example.org",
        "\"a\nBcc: x\"@example.org", "Ann <ann@example.org>", "ann@localhost", "ann@10.0.0.1\u0000", "jörg@example.org"})
    void what_is_no_plain_address_gets_no_answers(String address) {
        Mail mail = mail("normal", "contact", address);
        assertThat(mail.replyTo()).isNull();
        assertThat(mail.subject()).doesNotContain("\n", "\r");
        assertThat(mail.to()).containsExactly("office@example.org");
    }

    @Test
    void an_address_with_a_domain_in_any_alphabet_is_written_in_ascii() {
        assertThat(mail("normal", "contact", "ann@bücher.example.org").replyTo())
                .isEqualTo("ann@xn--bcher-kva.example.org");
    }

    @Test
    void the_confirmation_repeats_nothing_that_was_typed() {
        bench.submit(ID, "high", "name", "visit http://evil.example now", "contact", "ann@example.org",
                "http://evil.example/key", "x");
        assertThat(bench.confirm(ID).getException()).isNull();
        Mail mail = bench.only("send-mail", Mail.class);
        assertThat(mail.id()).isEqualTo(ID + "/confirmation");
        assertThat(mail.to()).containsExactly("ann@example.org");
        assertThat(mail.subject()).isEqualTo("Thank you for your volunteer submission");
        assertThat(mail.text()).contains("Volunteer <Application> & more", ID, "Acme & Co");
        assertThat(mail.html()).contains("Volunteer &lt;Application&gt; &amp; more", ID, "Acme &amp; Co");
        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("evil", "ann@example.org");
        assertThat(mail.replyTo()).isNull();
    }

    @Test
    void three_confirmations_an_hour_go_to_one_address_however_it_is_written() {
        String[] ways = {"ann@example.org", "Ann@Example.org", "ANN@EXAMPLE.ORG", "ann@example.org"};
        Exchange last = null;
        for (int i = 0; i < ways.length; i++) {
            bench.submit("volunteer_" + i, "normal", "contact", ways[i]);
            last = bench.confirm("volunteer_" + i);
            assertThat(last.getException()).isNull();
        }
        assertThat(bench.taken("send-mail")).hasSize(3);
        assertThat(last.getVariables()).containsEntry("outcome", "skipped")
                .containsEntry("reason", "hourly_limit_reached")
                .containsEntry("details", Map.of("usage", 3, "limit", 3));
        bench.clock().pass(Duration.ofHours(1));
        bench.submit("volunteer_later", "normal", "contact", "ann@example.org");
        bench.confirm("volunteer_later");
        assertThat(bench.taken("send-mail")).hasSize(4);
    }

    @Test
    void without_an_address_the_confirmation_is_skipped() {
        bench.submit(ID, "normal", "contact", "nobody");
        Exchange done = bench.confirm(ID);
        assertThat(done.getVariables()).containsEntry("outcome", "skipped").containsEntry("reason", "no_address");
        assertThat(bench.taken("send-mail")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jörg@example.org", "\"a b\"@example.org", "ann@[192.0.2.1]", "a(b)@example.org", "用户@example.org"})
    void an_address_that_most_servers_do_not_take_gets_no_mail_and_no_answer(String address) throws Exception {
        bench.submit(ID, "normal", "contact", address);
        Exchange confirmed = bench.confirm(ID);
        assertThat(confirmed.getException()).isNull();
        assertThat(confirmed.getVariables()).containsEntry("outcome", "skipped").containsEntry("reason", "no_address");
        assertThat(mail("normal", "contact", address).replyTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"ann@bücher.de, ann@xn--bcher-kva.de", "' o''hara+x@example.org ', o'hara+x@example.org",
        "Ann_1=2/3@Example.ORG, Ann_1=2/3@Example.ORG", "{ann}~!#$%&*^`|@example.org, {ann}~!#$%&*^`|@example.org"})
    void a_rare_but_sendable_address_is_written_for_all_servers(String address, String sent) throws Exception {
        bench.submit(ID, "normal", "contact", address);
        assertThat(bench.confirm(ID).getException()).isNull();
        Mail mail = bench.only("send-mail", Mail.class);
        assertThat(mail.to()).containsExactly(sent);
        Exchange written = new DefaultExchange(bench.context());
        written.getMessage().setBody(mail);
        new WriteMail(OutboundExamples.settings().from(), bench.clock()).process(written);
        assertThat(written.getMessage().getBody(MailMessage.class).getAllRecipients()).singleElement().hasToString(sent);
    }
}
