package outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import ledger.PermanentFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.OutboundExamples;

class WriteMailTest {
    private final WriteMail writer;

    WriteMailTest() throws AddressException {
        writer = new WriteMail(OutboundExamples.settings().from(), Clock.systemUTC());
    }

    private MimeMessage sent(Mail mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(writer.message(mail).bytes()));
    }

    private static Mail to(List<String> receivers, String subject, String replyTo) {
        return new Mail("s1/email", receivers, subject, "text", null, replyTo);
    }

    @Test
    void a_mail_holds_text_and_markup_in_any_alphabet() throws Exception {
        MimeMessage mail = sent(OutboundExamples.mail("form_1/email"));
        assertThat(mail.getSubject()).isEqualTo("Grüße und 你好");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Concierge Übung");
        assertThat(mail.getAllRecipients()).extracting(a -> ((InternetAddress) a).getAddress())
                .containsExactly("anna@example.org", "bo@example.org");
        assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly("visitor@example.net");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Hällo, text 你好");
        BodyPart html = parts.getBodyPart(1);
        assertThat(html.getContentType()).startsWith("text/html");
        assertThat(html.getContent()).isEqualTo("<p>Hällo, <b>markup</b></p>");
    }

    @Test
    void headers_are_plain_ascii_on_the_wire() throws Exception {
        String wire = new String(writer.message(OutboundExamples.mail("form_ü/email")).bytes(), StandardCharsets.UTF_8);
        assertThat(wire.substring(0, wire.indexOf("\r\n\r\n"))).matches("\\p{ASCII}*");
    }

    @Test
    void every_attempt_carries_the_same_ids() throws Exception {
        MimeMessage first = sent(OutboundExamples.mail("form_1/email"));
        MimeMessage second = sent(OutboundExamples.mail("form_1/email"));
        assertThat(first.getMessageID()).isEqualTo(second.getMessageID()).isEqualTo("<form_1%2Femail@example.org>");
        assertThat(first.getHeader("X-Concierge-Delivery")).containsExactly("form_1%2Femail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\n\r\n", "\u0085", "\u2028", "\0"})
    void a_line_break_in_the_subject_makes_no_header(String lineBreak) throws Exception {
        MimeMessage mail = sent(to(List.of("anna@example.org"), "Hi" + lineBreak + "Bcc: eve@example.org", null));
        assertThat(mail.getSubject()).isEqualTo("Hi Bcc: eve@example.org");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void a_long_subject_stays_whole() throws Exception {
        String subject = "Grüße, ".repeat(300).strip();
        assertThat(sent(to(List.of("anna@example.org"), subject, null)).getSubject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org\r\nBcc: eve@example.org", "anna@example.org, eve@example.org", "anna", "",
        "friends: anna@example.org, eve@example.org;", "anna@exa mple.org", "ännchen@example.org", "@example.org",
        "Anna\r\nBcc: eve@example.org <anna@example.org>", "anna@[127.0.0.1]", "a@b@example.org", "anna@example..org"})
    void a_receiver_that_is_not_one_address_parks_the_mail(String receiver) {
        assertThatThrownBy(() -> writer.message(to(List.of(receiver), "Hi", null)))
                .isInstanceOf(PermanentFailure.class).hasMessage("A receiver of the mail is not a mail address");
    }

    @Test
    void a_mail_to_nobody_is_parked() {
        assertThatThrownBy(() -> writer.message(to(Collections.emptyList(), "Hi", null)))
                .isInstanceOf(PermanentFailure.class);
    }

    @Test
    void a_way_back_that_is_no_address_is_left_out() throws Exception {
        MimeMessage mail = sent(to(List.of("anna@example.org"), "Hi", "eve@example.org\r\nBcc: eve@example.org"));
        assertThat(mail.getHeader("Reply-To")).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    @Test
    void a_domain_of_another_alphabet_is_written_in_ascii() throws Exception {
        assertThat(sent(to(List.of("anna@büro.example"), "Hi", null)).getAllRecipients()[0])
                .hasToString("anna@xn--bro-hoa.example");
    }
}
