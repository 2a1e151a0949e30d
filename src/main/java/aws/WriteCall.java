package aws;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import outbound.FunctionCall;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;

/** Body: {@link FunctionCall}; afterwards the request for an asynchronous call. */
final class WriteCall implements Processor {

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        FunctionCall call = exchange.getMessage().getMandatoryBody(FunctionCall.class);
        exchange.getMessage().setBody(InvokeRequest.builder().functionName(call.function())
                .invocationType(InvocationType.EVENT).payload(SdkBytes.fromByteArray(call.payload())).build());
    }
}
