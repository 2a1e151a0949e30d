package support;

import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.List;
import outbound.Mail;
import outbound.MailAddress;
import outbound.OutboundSettings;

/** What tests of the sinks send. */
public final class OutboundExamples {
    private OutboundExamples() {
    }

    public static OutboundSettings settings() throws AddressException {
        return new OutboundSettings(MailAddress.parse("Concierge Übung <concierge@example.org>"),
                Duration.ofSeconds(5), false, List.of());
    }

    public static Mail mail(String id) {
        return new Mail(id, List.of("anna@example.org", "Bo Lee <bo@example.org>"), "Grüße und 你好",
                "Hällo, text 你好", "<p>Hällo, <b>markup</b></p>", "visitor@example.net");
    }
}
