package embedded;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** A mail that the server refuses for good (5xx) is not tried again; any other failure is. */
final class TellMailRefused implements Processor {

    @Override
    public void process(Exchange exchange) throws MessagingException {
        MessagingException failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, MessagingException.class);
        List<Integer> codes = codes(failure);
        if (!codes.isEmpty() && codes.stream().allMatch(code -> code >= 500)) {
            throw new PermanentFailure("The mail server refused the mail: " + codes, failure);
        }
        throw failure;
    }

    /** What the server answered; empty when it was not asked about the mail. */
    private static List<Integer> codes(MessagingException failure) {
        List<Integer> codes = new ArrayList<>();
        for (Throwable next = failure; next != null;
                next = next instanceof MessagingException chained ? chained.getNextException() : null) {
            if (next instanceof SMTPAddressFailedException address) {
                codes.add(address.getReturnCode());
            } else if (next instanceof SMTPSenderFailedException sender) {
                codes.add(sender.getReturnCode());
            } else if (next instanceof SMTPSendFailedException send) {
                codes.add(send.getReturnCode());
            }
        }
        return codes;
    }
}
