package aws;

import alarms.Alarm;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Body: {@link Alarm}; afterwards its text, with a subject for those who get it by mail. */
final class WriteAlarmText implements Processor {

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        Alarm alarm = message.getMandatoryBody(Alarm.class);
        message.removeHeaders("*"); // the component would send them along
        message.setHeader("CamelAwsSnsSubject", "Concierge: " + alarm.rule());
        message.setBody(alarm.sentence() + "\n\nTenant: " + Objects.requireNonNullElse(alarm.tenantId(), "none")
                + "\nAt: " + alarm.at() + "\nId: " + alarm.id() + "\n");
    }
}
