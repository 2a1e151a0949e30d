package tenants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a {@link Tenant} of a configuration; what it leaves out comes from the defaults. */
public final class TenantReader {
    private static final String TONE = "You are warm, patient and clear. You use plain words and short sentences.";
    private static final String TITLE = "Concierge";
    private static final String OFFER = "I am not certain about this one. "
            + "If you leave your e-mail address, a person will send you an answer.";
    private static final String FALLBACK = "I don't have specific information about that.";
    private final TenantSchema schema;
    private final TenantSettings settings;
    private final Map<String, String> roles;

    public TenantReader(TenantSchema schema, TenantSettings settings) {
        this.schema = schema;
        this.settings = settings;
        this.roles = defaultRoles();
    }

    /** @throws BadTenantConfiguration see {@link TenantSchema#check} */
    public Tenant read(String hash, String id, String file, String text) {
        return read(hash, id, schema.check(file, text));
    }

    /** @return the tenant id that a mapping names */
    public String readMapping(String file, String text) {
        String id = schema.parse(file, text).path("tenant_id").asText("");
        if (!TenantNames.safe(id)) {
            throw new BadTenantConfiguration("The field tenant_id is wrong in " + file
                    + ": it must have 1 to 64 letters, digits, - or _.");
        }
        return id;
    }

    /** What serves a tenant whose configuration cannot be reached and was never seen. */
    Tenant defaults(String hash) {
        return read(hash, hash, MissingNode.getInstance());
    }

    private Tenant read(String hash, String id, JsonNode config) {
        JsonNode aws = config.path("aws");
        JsonNode streaming = config.path("streaming");
        Tenant.Aws resources = new Tenant.Aws(text(config, "model_id", text(aws, "model_id", null)),
                text(aws, "knowledge_base_id", null), text(aws, "agent_id", null), text(aws, "agent_alias_id", null));
        String engine = text(config, "engine", resources.agentId() == null ? "model" : "agent");
        return new Tenant(hash, id, engine, text(config, "tone_prompt", TONE), text(config, "chat_title", TITLE),
                resources,
                new Tenant.Streaming(streaming.path("max_tokens").asInt(settings.maxTokens()),
                        streaming.path("temperature").asDouble(settings.temperature())),
                escalation(config.path("escalation")), roles(config.path("roles")),
                instructions(config.path("bedrock_instructions")), texts(config.path("allowed_origins")),
                config.has("retention_days") ? Integer.valueOf(config.get("retention_days").intValue()) : null,
                config.path("store_raw_text").asBoolean(false), config);
    }

    private Tenant.Escalation escalation(JsonNode node) {
        return new Tenant.Escalation(node.path("enabled").asBoolean(true),
                node.path("threshold").asDouble(settings.confidenceThreshold()), text(node, "message", OFFER));
    }

    private static Tenant.Instructions instructions(JsonNode node) {
        return new Tenant.Instructions(text(node, "role_instructions", ""), texts(node.path("custom_constraints")),
                text(node, "fallback_message", FALLBACK));
    }

    private Map<String, String> roles(JsonNode node) {
        Map<String, String> all = new LinkedHashMap<>(roles);
        node.fields().forEachRemaining(role -> {
            if (role.getValue().hasNonNull("context")) {
                all.put(role.getKey(), role.getValue().get("context").textValue());
            }
        });
        return Map.copyOf(all);
    }

    private static Map<String, String> defaultRoles() {
        try (InputStream file = TenantReader.class.getResourceAsStream("/catalogues/roles.json")) {
            Map<String, String> all = new LinkedHashMap<>();
            new ObjectMapper().readTree(file).fields()
                    .forEachRemaining(role -> all.put(role.getKey(), role.getValue().textValue()));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("catalogues/roles.json cannot be read", e);
        }
    }

    private static String text(JsonNode node, String field, String otherwise) {
        String value = node.path(field).asText("");
        return value.isBlank() ? otherwise : value;
    }

    private static List<String> texts(JsonNode node) {
        List<String> all = new ArrayList<>();
        node.forEach(item -> all.add(item.textValue()));
        return List.copyOf(all);
    }
}
