package channels;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;

/**
 * From the variables {@code delivery}, {@code submission} and {@code tenant}: the {@link Mail} to the applicant.
 * It repeats nothing that was typed into the form: whoever types a stranger's address must not choose what they read.
 * Without a valid address the variable {@code outcome} is {@code skipped}.
 */
final class WriteConfirmation implements Processor {
    private final MailText html = MailText.of("confirmation.html");
    private final MailText text = MailText.of("confirmation.txt");

    @Override
    public void process(Exchange exchange) {
        FilledForm form = FilledForm.of(exchange.getMessage());
        String address = form.applicant().orElse(null);
        if (address == null) {
            exchange.setVariable("outcome", "skipped");
            exchange.setVariable("reason", "no_address");
            exchange.getMessage().setBody(null);
            return;
        }
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        exchange.getMessage().setBody(new Mail(form.deliveryId(), List.of(address),
                "Thank you for your " + MailText.line(form.formId()) + " submission",
                text.with(places(form, tenant.chatTitle(), false)),
                html.with(places(form, tenant.chatTitle(), true)), null));
    }

    private static Map<String, String> places(FilledForm form, String sender, boolean escaped) {
        return Map.of("title", shown(form.formTitle(), escaped), "reference", shown(form.submissionId(), escaped),
                "time", shown(form.submittedAt(), escaped), "sender", shown(sender, escaped));
    }

    private static String shown(String value, boolean escaped) {
        return escaped ? MailText.html(value) : MailText.line(value);
    }
}
