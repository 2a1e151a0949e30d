package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import support.EmbeddedSinks;
import support.OutboundExamples;
import support.SmtpStandIn;

/** Mails by a real server, as it looks on the wire. */
class SmtpTest {
    @TempDir
    Path folder;
    private SmtpStandIn server;
    private EmbeddedSinks sinks;

    private void start(UnaryOperator<String> replies, String user, String security) throws Exception {
        server = new SmtpStandIn(replies);
        sinks = new EmbeddedSinks(folder, Map.of("mail.smtp-host", "127.0.0.1",
                "mail.smtp-port", String.valueOf(server.port())));
        sinks.context().getRegistry().bind("smtpSender", new SmtpSettings("127.0.0.1", server.port(), user, "pass word",
                security, Duration.ofMillis(800)).sender());
        sinks.start();
    }

    private void start(UnaryOperator<String> replies) throws Exception {
        start(replies, null, "none");
    }

    @AfterEach
    void stop() throws IOException {
        sinks.close();
        server.close();
    }

    private Exchange send() {
        return sinks.send("direct:send-mail", OutboundExamples.mail("form_1/email"));
    }

    @Test
    void a_mail_goes_out_once_to_all_receivers() throws Exception {
        start(command -> null);
        assertThat(send().getException()).isNull();
        assertThat(server.commands()).contains("MAIL FROM:<concierge@example.org>", "RCPT TO:<anna@example.org>",
                "RCPT TO:<bo@example.org>");
        assertThat(server.mails()).singleElement().asString().contains("Message-ID: <form_1%2Femail@example.org>",
                "X-Concierge-Delivery: form_1%2Femail", "multipart/alternative");
        assertThat(folder.resolve("outbox")).doesNotExist();
    }

    @Test
    void credentials_are_shown_to_the_server_alone() throws Exception {
        start(command -> null, "me", "none");
        assertThat(send().getException()).isNull();
        assertThat(server.commands()).contains("AUTH PLAIN "
                + Base64.getEncoder().encodeToString("me\0me\0pass word".getBytes(StandardCharsets.US_ASCII)));
        assertThat(sinks.context().getEndpoints()).noneMatch(endpoint -> endpoint.getEndpointUri().contains("pass"));
    }

    @Test
    void without_encryption_nothing_is_sent_when_it_is_required() throws Exception {
        start(command -> null, "me", "starttls");
        assertThat(send().getException()).isNotNull().isNotInstanceOf(PermanentFailure.class);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "MAIL", "."})
    void a_mail_that_the_server_refuses_for_good_is_not_tried_again(String step) throws Exception {
        start(command -> command.startsWith(step) ? "550 no" : null);
        assertThat(send().getException()).isInstanceOf(PermanentFailure.class).hasMessageContaining("550");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "MAIL", "."})
    void a_mail_that_the_server_cannot_take_now_is_tried_again(String step) throws Exception {
        start(command -> command.startsWith(step) ? "451 later" : null);
        assertThat(send().getException()).isNotNull().isNotInstanceOf(PermanentFailure.class);
    }

    @Test
    void a_receiver_that_may_be_taken_later_keeps_the_mail_owed() throws Exception {
        start(command -> command.contains("anna") ? "550 no" : command.contains("bo@") ? "451 later" : null);
        assertThat(send().getException()).isNotNull().isNotInstanceOf(PermanentFailure.class);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void a_wrong_password_is_the_operators_to_mend_and_tried_again() throws Exception {
        start(command -> command.startsWith("AUTH") ? "535 who are you" : null, "me", "none");
        assertThat(send().getException()).isNotNull().isNotInstanceOf(PermanentFailure.class);
    }

    @Test
    void a_silent_server_is_given_up() throws Exception {
        start(command -> command.equals(".") ? "" : null);
        assertThat(send().getException()).isNotNull().isNotInstanceOf(PermanentFailure.class);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void a_server_that_is_slow_at_every_step_is_given_up_in_the_middle() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        start(command -> {
            try {
                never.await(300, TimeUnit.MILLISECONDS); // each step within the time, all of them beyond it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
        assertThat(send().getException()).isNotNull().isNotInstanceOf(PermanentFailure.class);
        assertThat(server.mails()).isEmpty();
    }
}
