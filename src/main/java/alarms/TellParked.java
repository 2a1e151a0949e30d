package alarms;

import java.time.Clock;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/**
 * Body: {@link Delivery} that has ended, variable {@code delivery}: the same as it was leased; afterwards the
 * {@link Alarm} about it, null when none is due. The lease names the alarm: parked again after a replay is told again.
 */
final class TellParked implements Processor {
    private final Clock clock;

    TellParked(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Delivery ended = exchange.getMessage().getMandatoryBody(Delivery.class);
        boolean told = ended.state() == Delivery.State.PARKED && !ended.kind().equals("alarm"); // else it never ends
        exchange.getMessage().setBody(told ? alarm(ended, exchange.getVariable("delivery", Delivery.class)) : null);
    }

    private Alarm alarm(Delivery parked, Delivery leased) {
        return new Alarm("parked_" + parked.id() + "_" + leased.leaseOwner(), parked.tenantId(), "parked",
                "The delivery " + parked.id() + " is parked after " + parked.attempts() + " attempts: "
                        + parked.lastError(), clock.instant());
    }
}
