package channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import tenants.Tenant;
import usage.Reservation;

/** Makes the variable {@code reservation}: one of the tenant's text messages of this month. */
final class ReserveText implements Processor {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Duration KEPT = Duration.ofDays(400);
    private final int limit;
    private final Clock clock;

    /** @param limit for tenants that set none */
    ReserveText(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Tenant tenant = exchange.getVariable("tenant", Tenant.class);
        Instant now = clock.instant();
        exchange.setVariable("reservation", new Reservation(exchange.getVariable("delivery", Delivery.class), "sms",
                tenant.id(), MONTH.format(now), tenant.raw().path("sms").path("monthly_limit").asInt(limit),
                now.plus(KEPT)));
    }
}
