package aws;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import outbound.TextMessage;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Body: {@link TextMessage}, sent to its number: what Camel's component cannot, which knows topics only. */
final class SendText implements Processor {
    private final SnsClient sns;
    private final Map<String, MessageAttributeValue> attributes = new HashMap<>();

    /** @param senderId may be null */
    SendText(SnsClient sns, String senderId) {
        this.sns = sns;
        attributes.put("AWS.SNS.SMS.SMSType", text("Transactional"));
        if (senderId != null) {
            attributes.put("AWS.SNS.SMS.SenderID", text(senderId));
        }
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        TextMessage message = exchange.getMessage().getMandatoryBody(TextMessage.class);
        sns.publish(publish -> publish.phoneNumber(message.to()).message(message.text())
                .messageAttributes(attributes));
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }
}
