package embedded;

import alarms.AlarmRows;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: rows of one alarm or none; afterwards {@link alarms.Alarm}, null for none. */
final class ReadAlarm implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(rows.isEmpty() ? null : AlarmRows.alarm(rows.get(0)));
    }
}
