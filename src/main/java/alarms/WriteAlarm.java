package alarms;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Body: {@link Alarm}, told in the log too; afterwards what is to be accepted. */
final class WriteAlarm implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger("alarms");

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Alarm alarm = exchange.getMessage().getMandatoryBody(Alarm.class);
        LOG.warn("Alarm {}: {}", alarm.rule(), alarm.sentence());
        exchange.getMessage().setBody(AlarmRows.acceptance(alarm));
    }
}
