package channels;

import chat.StoredTime;
import forms.FormDefinition;
import forms.Submission;
import java.util.List;
import java.util.Map;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import outbound.Mail;
import tenants.Tenant;

/**
 * From the variables {@code delivery}, {@code submission}, {@code form} and {@code tenant}: the {@link Mail} to the applicant.
 * It repeats nothing that was typed into the form: whoever types a stranger's address must not choose what they read.
 * Without an address that servers take the variable {@code outcome} is {@code skipped}.
 */
final class WriteConfirmation implements Processor {
    private final MailText html = MailText.of("confirmation.html");
    private final MailText text = MailText.of("confirmation.txt");

    @Override
    public void process(Exchange exchange) {
        Submission submission = exchange.getVariable("submission", Submission.class);
        FormDefinition form = exchange.getVariable("form", FormDefinition.class);
        String address = form.plan(submission.formData()).confirmation();
        if (address == null) {
            exchange.setVariable("outcome", "skipped");
            exchange.setVariable("reason", "no_address");
            exchange.getMessage().setBody(null);
            return;
        }
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        exchange.getMessage().setBody(new Mail(exchange.getVariable("delivery", Delivery.class).id(),
                List.of(address), "Thank you for your " + MailText.line(submission.formId()) + " submission",
                text.with(places(submission, form.title(), tenant.chatTitle(), false)),
                html.with(places(submission, form.title(), tenant.chatTitle(), true)), null));
    }

    private static Map<String, String> places(Submission submission, String title, String sender, boolean escaped) {
        return Map.of("title", shown(title, escaped), "reference", shown(submission.submissionId(), escaped),
                "time", shown(StoredTime.text(submission.submittedAt()), escaped), "sender", shown(sender, escaped));
    }

    private static String shown(String value, boolean escaped) {
        return escaped ? MailText.html(value) : MailText.line(value);
    }
}
