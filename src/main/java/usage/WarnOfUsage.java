package usage;

import alarms.Alarm;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/**
 * Body: {@link Usage}, variable {@code reservation}: what it answers; afterwards the {@link Alarm} when nine tenths of
 * a month's text messages are used, else null. Keeps the latest usage of each tenant for the metrics.
 */
public final class WarnOfUsage implements Processor {
    private static final String TEXT_MESSAGES = "sms";
    private static final double SHARE = 0.9;
    private final Clock clock;
    private final Map<String, Usage> latest = new ConcurrentHashMap<>();

    public WarnOfUsage(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Usage usage = exchange.getMessage().getMandatoryBody(Usage.class);
        Reservation reservation = exchange.getVariable("reservation", Reservation.class);
        boolean counted = reservation.counter().equals(TEXT_MESSAGES);
        if (counted) {
            measure(exchange, reservation.subject(), usage);
        }
        boolean few = counted && usage.granted() && usage.used() >= SHARE * usage.limit();
        exchange.getMessage().setBody(few ? alarm(reservation, usage) : null);
    }

    private Alarm alarm(Reservation reservation, Usage usage) {
        return new Alarm("sms-usage_" + reservation.subject() + "_" + reservation.period(), reservation.subject(),
                "sms-usage", "The tenant " + reservation.subject() + " has used " + usage.used() + " of "
                + usage.limit() + " text messages of " + reservation.period() + ".", clock.instant());
    }

    private void measure(Exchange exchange, String tenant, Usage usage) {
        MeterRegistry meters = exchange.getContext().getRegistry().findSingleByType(MeterRegistry.class);
        if (latest.put(tenant, usage) == null && meters != null) {
            meters.gauge("concierge.sms.used", Tags.of("tenant", tenant), latest, all -> all.get(tenant).used());
            meters.gauge("concierge.sms.limit", Tags.of("tenant", tenant), latest, all -> all.get(tenant).limit());
        }
    }
}
