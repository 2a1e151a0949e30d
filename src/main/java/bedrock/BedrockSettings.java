package bedrock;

import engine.Patience;
import java.net.URI;
import java.time.Duration;

/**
 * How Bedrock is reached.
 *
 * @param runtimeEndpoint      override for Bedrock Runtime, null for the region's own
 * @param agentRuntimeEndpoint override for Bedrock Agent Runtime, null for the region's own
 * @param maxConcurrency       open calls at once, of each of the two services
 * @param connectTimeout       for a connection, and for a free one from the pool
 * @param firstPieceTimeout    from the call to its first event
 * @param silenceTimeout       longest gap between two events of a stream
 * @param searchTimeout        of a search in a knowledge base
 * @param retries              further tries of a throttled call, before its first piece only
 * @param defaultModelId       for tenants that name none
 */
public record BedrockSettings(String region, URI runtimeEndpoint, URI agentRuntimeEndpoint, int maxConcurrency,
        Duration connectTimeout, Duration firstPieceTimeout, Duration silenceTimeout, Duration searchTimeout,
        int retries,
        String defaultModelId, String defaultKnowledgeBaseId, String defaultAgentId, String defaultAgentAliasId) {

    Patience patience() {
        return new Patience(firstPieceTimeout, silenceTimeout, retries);
    }
}
