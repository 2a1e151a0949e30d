package engines;

import static org.assertj.core.api.Assertions.assertThat;

import alarms.Alarm;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import support.Concierge;

/** Alarms on platform aws, with a topic. */
class AwsAlarmTest extends OnAws {
    private static final Alarm ALARM = new Alarm("parked_o/email_1", "acme", "parked",
            "The delivery o/email is parked.", Instant.EPOCH);

    @Override
    void configure(Concierge.Builder builder) {
        builder.with("concierge.aws.alarm-topic", "arn:aws:sns:us-east-1:123456789012:alarms");
    }

    @Test
    void an_operator_gets_a_readable_alarm_with_a_subject() {
        concierge.context().createProducerTemplate().requestBody("direct:publish-alarm", ALARM);
        assertThat(stores.sent()).hasSize(1);
        assertThat(URLDecoder.decode(stores.sent().get(0), StandardCharsets.UTF_8))
                .contains("Subject=Concierge: parked", "Message=The delivery o/email is parked.\n\nTenant: acme");
    }
}
