package tenants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One organisation's configuration, checked against {@code schemas/tenant.schema.json}.
 *
 * @param hash   public name, as clients send it
 * @param id     internal name
 * @param engine agent or model
 * @param roles  role id to the sentence that tells the model whom it assists
 * @param raw    the whole configuration, for the flows that read more of it; missing for the
 *               built-in default
 */
public record Tenant(String hash, String id, String engine, String tonePrompt, String chatTitle, Aws aws,
        Streaming streaming, Escalation escalation, Map<String, String> roles, Instructions instructions,
        List<String> allowedOrigins, Integer retentionDays, boolean storeRawText, JsonNode raw) {

    /** When what came in then may be forgotten; null: it is kept. */
    public Instant keptUntil(Instant then) {
        return retentionDays == null ? null : then.plus(Duration.ofDays(retentionDays));
    }

    /** True when the configuration could not be reached and the built-in defaults stand in for it. */
    public boolean standIn() {
        return raw instanceof MissingNode; // no file makes one: an empty file is refused
    }

    /** Ids of Bedrock resources; null where not configured. */
    public record Aws(String modelId, String knowledgeBaseId, String agentId, String agentAliasId) {
    }

    /** Limits of one model call. */
    public record Streaming(int maxTokens, double temperature) {
    }

    /** When and how a question goes to a person; threshold 0 to 100. */
    public record Escalation(boolean enabled, double threshold, String message) {
    }

    /** What the tenant adds to the prompt. */
    public record Instructions(String roleInstructions, List<String> customConstraints, String fallbackMessage) {
    }
}
