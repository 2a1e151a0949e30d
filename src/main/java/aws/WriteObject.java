package aws;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import outbound.SafeName;
import outbound.StoredObject;

/** Body: {@link StoredObject}; afterwards its bytes, with headers that say where they go. */
final class WriteObject implements Processor {

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        StoredObject object = message.getMandatoryBody(StoredObject.class);
        message.setHeader("CamelAwsS3OverrideBucketName", object.bucket());
        message.setHeader("CamelAwsS3Key", object.key());
        message.setHeader("CamelAwsS3ContentType", object.contentType());
        message.setHeader("CamelAwsS3ContentLength", object.content().length);
        message.setHeader("CamelAwsS3Metadata", Map.of("delivery-id", SafeName.of(object.id()))); // ASCII alone
        message.setBody(object.content());
    }
}
