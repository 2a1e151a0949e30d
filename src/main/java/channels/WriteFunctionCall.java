package channels;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import outbound.FunctionCall;
import outbound.StoredObject;

/**
 * Body: JSON of the channel contract; afterwards the {@link FunctionCall}. An asynchronous call takes 256 KB: above
 * 200 KB the answers go into the variable {@code largeResponses} (a {@link StoredObject} to be kept before the call),
 * and the payload tells where they are.
 */
final class WriteFunctionCall implements Processor {
    private static final int LARGEST = 200 * 1024;
    private static final String ACTION = "process_form";
    private final String bucket;

    /** @param bucket for large answers, when the settings name none */
    WriteFunctionCall(String bucket) {
        this.bucket = bucket;
    }

    @Override
    public void process(Exchange exchange) {
        FilledForm form = FilledForm.of(exchange.getMessage());
        String action = ChannelVariables.setting(exchange, "action");
        ObjectNode call = Json.object().put("action", action == null ? ACTION : action).put("form_type", form.formId())
                .put("submission_id", form.submissionId());
        ObjectNode small = call.deepCopy();
        small.set("responses", Json.tree(form.data()));
        exchange.removeVariable("largeResponses");
        byte[] payload = payload(small, form);
        if (payload.length > LARGEST) {
            String own = ChannelVariables.setting(exchange, "bucket");
            StoredObject stored = Archive.object(form, own == null ? bucket : own);
            exchange.setVariable("largeResponses", stored);
            call.putObject("responses_ref").put("bucket", stored.bucket()).put("key", stored.key());
            payload = payload(call, form);
        }
        exchange.getMessage().setBody(new FunctionCall(form.deliveryId(),
                ChannelVariables.setting(exchange, "function"), payload));
    }

    private static byte[] payload(ObjectNode call, FilledForm form) {
        call.put("tenant_id", form.tenantId()).put("priority", form.priority())
                .put("delivery_id", form.deliveryId());
        return Json.write(call).getBytes(StandardCharsets.UTF_8);
    }
}
