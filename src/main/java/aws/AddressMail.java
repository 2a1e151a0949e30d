package aws;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import outbound.MailMessage;

/** Body: {@link MailMessage}, stays. Sets the sender and the receivers of its envelope. */
final class AddressMail implements Processor {

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, MessagingException {
        MailMessage mail = exchange.getMessage().getMandatoryBody(MailMessage.class);
        exchange.getMessage().setHeader("CamelAwsSesFrom", plain(mail.getFrom()));
        exchange.getMessage().setHeader("CamelAwsSesTo", plain(mail.getAllRecipients()));
    }

    private static String plain(Address[] addresses) {
        return Arrays.stream(addresses).map(address -> ((InternetAddress) address).getAddress())
                .collect(Collectors.joining(","));
    }
}
