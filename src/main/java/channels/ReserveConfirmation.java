package channels;

import chat.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import outbound.Mail;
import usage.Reservation;

/** Body: {@link Mail}, stays. Makes the variable {@code reservation}: one of the address's mails of this hour. */
final class ReserveConfirmation implements Processor {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Duration KEPT = Duration.ofDays(8); // longer than deliveries are retried
    private final int limit;
    private final Clock clock;

    ReserveConfirmation(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        String address = exchange.getMessage().getBody(Mail.class).to().get(0);
        Instant now = clock.instant();
        exchange.setVariable("reservation", new Reservation(exchange.getVariable("delivery", Delivery.class),
                "confirmation", pseudonym(address), HOUR.format(now), limit, now.plus(KEPT)));
    }

    /** No secret: who has an address at hand can tell whether it was counted. */
    private static String pseudonym(String address) {
        return Sha256.hex(address.toLowerCase(Locale.ROOT));
    }
}
