package channels;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import outbound.Post;

/**
 * Body: JSON of the channel contract; afterwards the {@link Post} of the webhook. Its body and its {@code webhook-id}
 * are the same at every attempt; with a secret it is signed after Standard Webhooks.
 */
final class WriteWebhook implements Processor {
    private static final String PREFIX = "whsec_";
    private final Clock clock;

    WriteWebhook(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        FilledForm form = FilledForm.of(exchange.getMessage());
        String body = body(form);
        Map<String, String> headers = new LinkedHashMap<>();
        long now = clock.instant().getEpochSecond();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, form.deliveryId());
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, String.valueOf(now));
        String secret = ChannelVariables.setting(exchange, "secret");
        if (secret != null) {
            headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature(secret, form.deliveryId(), now, body));
        }
        exchange.getMessage().setBody(new Post(address(ChannelVariables.setting(exchange, "url")), headers,
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String body(FilledForm form) {
        ObjectNode body = Json.object().put("form_id", form.formId()).put("submission_id", form.submissionId())
                .put("priority", form.priority()).put("timestamp", form.submittedAt());
        body.set("data", Json.tree(form.data()));
        return Json.write(body);
    }

    /** The library takes base64 only: a secret without the prefix is a plain text, so its bytes are the key. */
    private static String signature(String secret, String id, long now, String body) {
        try {
            Webhook webhook = secret.startsWith(PREFIX) ? new Webhook(secret)
                    : new Webhook(secret.getBytes(StandardCharsets.UTF_8));
            return webhook.sign(id, now, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException | IllegalArgumentException e) {
            throw new PermanentFailure("The secret of the webhook cannot sign: it must be whsec_ and base64, or plain"
                    + " text"); // without the cause, which may quote it
        }
    }

    /** Of a channel's setting. */
    static URI address(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new PermanentFailure("The field url is no valid address: " + e.getReason()); // the cause quotes it
        }
    }
}
