package losstest;

import chat.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The tenant of the test: one form with all channels, one of them dropped in as a file. */
final class Tenant {
    static final String HASH = "loss";
    static final String FORM = "lossform";
    static final String DROPPED_IN = "record";
    /** What is owed for each submission. */
    static final Set<String> DELIVERIES =
            Set.of("email", "sms", "s3", "lambda", "webhook", DROPPED_IN, "confirmation");

    private Tenant() {
    }

    static void write(Path folder, String webhook, String record) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("tenants/mappings"));
        Files.writeString(mappings.resolve(HASH + ".json"), "{\"tenant_id\":\"loss-id\"}");
        Path own = Files.createDirectories(folder.resolve("tenants/tenants/loss-id"));
        Files.writeString(own.resolve("config.json"), config(webhook, record));
    }

    private static String config(String webhook, String record) {
        ObjectNode form = Json.object().put("enabled", true).put("form_id", FORM).put("title", "Loss Application");
        ArrayNode fields = form.putArray("fields");
        field(fields, "full_name", "text");
        field(fields, "email", "email");
        field(fields, "mark", "text");
        field(fields, "note", "textarea");
        field(fields, "hours", "number");
        ObjectNode fulfillment = form.putObject("fulfillment").put("type", "s3").put("bucket", "loss-archive")
                .put("email_to", "desk@example.org").put("sms_to", "+15125550100").put("webhook_url", webhook)
                .put("webhook_secret", "whsec_bG9zcyB0ZXN0IHNlY3JldCBvZiBubyB2YWx1ZQ==");
        ArrayNode channels = fulfillment.putArray("channels");
        channels.addObject().put("type", "lambda").put("function", "loss-function");
        channels.addObject().put("type", DROPPED_IN).put("url", record);
        ObjectNode config = Json.object().put("tenant_id", "loss-id").put("send_confirmation_email", true);
        config.putObject("sms").put("monthly_limit", 1_000_000).put("default_region", "US");
        config.putObject("conversational_forms").set(FORM, form);
        return Json.write(config);
    }

    private static void field(ArrayNode fields, String id, String type) {
        fields.addObject().put("id", id).put("type", type).put("label", id).put("prompt", id).put("required", true);
    }
}
