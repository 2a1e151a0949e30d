package channels;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import outbound.Mail;

/** Body: JSON of the channel contract; afterwards the {@link Mail} to the organisation. */
final class WriteNotificationMail implements Processor {
    private final MailText html = MailText.of("notification.html");
    private final MailText rowHtml = MailText.of("notification-row.html");
    private final MailText text = MailText.of("notification.txt");

    @Override
    public void process(Exchange exchange) {
        FilledForm form = FilledForm.of(exchange.getMessage());
        String subject = form.mark() + "New Form Submission: " + MailText.line(form.formId());
        exchange.getMessage().setBody(new Mail(form.deliveryId(), ChannelVariables.texts(exchange, "to"), subject,
                text(form), html(form), form.applicant().orElse(null)));
    }

    private String html(FilledForm form) {
        String rows = form.lines().stream().map(line -> rowHtml.with(Map.of("label", MailText.html(line.label()),
                "value", MailText.html(line.value())))).collect(Collectors.joining());
        return html.with(Map.of("title", MailText.html(form.formTitle()), "form", MailText.html(form.formId()),
                "priority", MailText.html(form.priority()), "time", MailText.html(form.submittedAt()),
                "reference", MailText.html(form.submissionId()), "rows", rows));
    }

    private String text(FilledForm form) {
        String lines = form.lines().stream().map(FilledForm.Line::text).collect(Collectors.joining("\n"));
        return text.with(Map.of("title", MailText.line(form.formTitle()), "form", MailText.line(form.formId()),
                "priority", MailText.line(form.priority()), "time", MailText.line(form.submittedAt()),
                "reference", MailText.line(form.submissionId()), "lines", lines));
    }
}
