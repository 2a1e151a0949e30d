package channels;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import outbound.TextMessage;
import tenants.Tenant;

/** Body: JSON of the channel contract; afterwards the {@link TextMessage} to the organisation. */
final class WriteTextMessage implements Processor {
    private static final int PLACES = 160;
    private static final int NAME = 32;
    private static final String NOBODY = "Someone";
    private static final List<String> WHOLE_NAMES = List.of("name", "full_name", "fullname", "your_name");
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public void process(Exchange exchange) {
        FilledForm form = FilledForm.of(exchange.getMessage());
        exchange.getMessage().setBody(new TextMessage(form.deliveryId(),
                number(ChannelVariables.setting(exchange, "to"), region(exchange)), text(form)));
    }

    static String text(FilledForm form) {
        String begin = form.mark() + name(form) + " sent the form ";
        String end = ". Reference: " + form.submissionId();
        int rest = PLACES - GsmText.length(begin) - GsmText.length(GsmText.of(end));
        String title = GsmText.cut(GsmText.of(form.formTitle()), Math.max(0, rest));
        return GsmText.cut(begin + title + GsmText.of(end), PLACES);
    }

    private static String name(FilledForm form) {
        Optional<String> whole = WHOLE_NAMES.stream().map(form::text).filter(WriteTextMessage::legible).findFirst();
        String name = whole.orElseGet(() -> Stream.of("first_name", "last_name").map(form::text)
                .filter(WriteTextMessage::legible).collect(Collectors.joining(" ")));
        String printed = GsmText.cut(GsmText.of(name), NAME);
        return printed.isEmpty() ? NOBODY : printed;
    }

    /** A name of which something is left in the alphabet. */
    private static boolean legible(String name) {
        return GsmText.of(name).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String region(Exchange exchange) {
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        return tenant.raw().path("sms").path("default_region").asText("US"); // as numbers in forms are read
    }

    private String number(String text, String region) {
        try {
            PhoneNumber number = phones.parse(text, region);
            if (phones.isPossibleNumber(number)) {
                return phones.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            throw new PermanentFailure("The number of the channel sms is no telephone number", e);
        }
        throw new PermanentFailure("The number of the channel sms is no possible telephone number");
    }
}
