package channels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
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
                "confirmation", hash(address), HOUR.format(now), limit, now.plus(KEPT)));
    }

    /** A pseudonym, no secret: who has an address at hand can tell whether it was counted. */
    private static String hash(String address) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
