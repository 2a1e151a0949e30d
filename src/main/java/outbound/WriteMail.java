package outbound;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: {@link Mail}; afterwards the {@link MailMessage}: text and HTML side by side, no header from a line break. */
public final class WriteMail implements Processor {
    private static final String UTF_8 = "UTF-8";
    private final InternetAddress from;
    private final Clock clock;

    public WriteMail(InternetAddress from, Clock clock) {
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, MessagingException {
        exchange.getMessage().setBody(message(exchange.getMessage().getMandatoryBody(Mail.class)));
    }

    /** @throws PermanentFailure when a receiver's address is none */
    MailMessage message(Mail mail) throws MessagingException {
        String sender = from.getAddress();
        MailMessage message = new MailMessage(mail.id(), sender.substring(sender.lastIndexOf('@') + 1));
        message.setFrom(from);
        for (String to : mail.to()) {
            message.addRecipient(RecipientType.TO, receiver(to));
        }
        if (message.getAllRecipients() == null) {
            throw new PermanentFailure("The mail has no receiver");
        }
        replyTo(message, mail.replyTo());
        message.setSubject(oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("X-Concierge-Delivery", SafeName.of(mail.id()));
        message.setHeader("Auto-Submitted", "auto-generated"); // no holiday reply, please
        content(message, mail);
        message.saveChanges();
        return message;
    }

    private static InternetAddress receiver(String text) {
        try {
            return MailAddress.parse(text);
        } catch (AddressException e) {
            throw new PermanentFailure("A receiver of the mail is not a mail address");
        }
    }

    private static void replyTo(MailMessage message, String text) throws MessagingException {
        if (text != null) {
            try {
                message.setReplyTo(new InternetAddress[] {MailAddress.parse(text)});
            } catch (AddressException visitorMistyped) {
                message.setReplyTo(null); // the mail matters more than the way back
            }
        }
    }

    private static void content(MailMessage message, Mail mail) throws MessagingException {
        if (mail.html() == null) {
            message.setText(mail.text(), UTF_8);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(mail.html(), "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html)); // the richest comes last
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
