package alarms;

import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: {@link Alarm} as read from the store, stays; without one there is nothing to tell. */
final class TakeAlarm implements Processor {

    @Override
    public void process(Exchange exchange) {
        if (exchange.getMessage().getBody(Alarm.class) == null) {
            throw new PermanentFailure("The alarm is not in the store");
        }
    }
}
