package channels;

import alarms.Alarm;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import usage.Reservation;
import usage.Usage;

/** Makes the variable {@code alarm} once nine tenths of a tenant's text messages are used; null before. */
final class WatchTextUsage implements Processor {
    private final Clock clock;

    WatchTextUsage(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Usage usage = exchange.getVariable("usage", Usage.class);
        Reservation reservation = exchange.getVariable("reservation", Reservation.class);
        String tenant = reservation.subject();
        boolean nearly = usage.limit() > 0 && usage.used() * 10L >= usage.limit() * 9L;
        exchange.setVariable("alarm", !nearly ? null : new Alarm("sms-usage-" + tenant + "-" + reservation.period(),
                tenant, "sms-usage", "The tenant " + tenant + " has used " + usage.used() + " of its " + usage.limit()
                        + " text messages in " + reservation.period() + ".", clock.instant()));
    }
}
