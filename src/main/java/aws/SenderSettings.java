package aws;

import app.SettingsReader;
import java.time.Duration;

/**
 * How mails, text messages, calls of functions and alarms are sent.
 *
 * @param timeout     of one call; long, as a call that is given up may have had its effect
 * @param smsSenderId shown as the sender where a country allows it; null for none
 */
public record SenderSettings(Duration timeout, String smsSenderId) {

    /** @throws app.BadSetting with a sentence that names the setting */
    static SenderSettings read(SettingsReader in) {
        String sender = in.optional("concierge.aws.sms-sender-id");
        if (sender != null && !sender.matches("(?=.*[A-Za-z])[A-Za-z0-9]{1,11}")) {
            throw in.bad("concierge.aws.sms-sender-id", "must be up to 11 letters and digits, a letter among them");
        }
        String topic = in.optional("concierge.aws.alarm-topic");
        if (topic != null && !topic.matches("arn:[a-z-]+:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}")) {
            throw in.bad("concierge.aws.alarm-topic", "must be the ARN of an SNS topic");
        }
        return new SenderSettings(in.duration("concierge.aws.send-timeout"), sender);
    }
}
