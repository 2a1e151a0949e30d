package bedrock;

import chat.KnowledgeQuery;
import chat.ModelThrottled;
import chat.ModelUnavailable;
import chat.Passage;
import java.util.List;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.AsyncProcessorSupport;
import software.amazon.awssdk.services.bedrockagentruntime.BedrockAgentRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockagentruntime.model.RetrieveRequest;
import software.amazon.awssdk.services.bedrockagentruntime.model.RetrieveResponse;

/**
 * Searches a Bedrock knowledge base: a {@link KnowledgeQuery} becomes a list of {@link Passage}, best first.
 * Fails with {@link ModelThrottled} or {@link ModelUnavailable}; it is tried once.
 */
public final class RetrievePassages extends AsyncProcessorSupport {
    private static final int LONGEST_QUERY = 1_000; // Bedrock's own limit
    private final BedrockAgentRuntimeAsyncClient client;
    private final BedrockSettings settings;

    public RetrievePassages(BedrockClients clients, BedrockSettings settings) {
        this.client = clients.agentRuntime();
        this.settings = settings;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            KnowledgeQuery query = exchange.getMessage().getMandatoryBody(KnowledgeQuery.class);
            client.retrieve(request(query)).whenComplete((found, failure) -> {
                answer(exchange, found, failure);
                callback.done(false);
            });
            return false;
        } catch (InvalidPayloadException | RuntimeException unasked) { // thrown on, it would leave the exchange hanging
            exchange.setException(unasked);
            callback.done(true);
            return true;
        }
    }

    private RetrieveRequest request(KnowledgeQuery query) {
        return RetrieveRequest.builder()
                .knowledgeBaseId(knowledgeBase(query))
                .retrievalQuery(q -> q.text(shortened(query.text())))
                .retrievalConfiguration(c -> c.vectorSearchConfiguration(v -> v.numberOfResults(query.limit())))
                .overrideConfiguration(o -> o.apiCallTimeout(settings.searchTimeout()))
                .build();
    }

    private String knowledgeBase(KnowledgeQuery query) {
        String id = Configured.present(query.knowledgeBaseId())
                ? query.knowledgeBaseId() : settings.defaultKnowledgeBaseId();
        if (!Configured.present(id)) {
            throw new ModelUnavailable("Tenant " + query.tenantId() + " has no knowledge base id", null);
        }
        return id;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_QUERY) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUERY - 1)) ? LONGEST_QUERY - 1 : LONGEST_QUERY;
        return text.substring(0, end);
    }

    private static void answer(Exchange exchange, RetrieveResponse found, Throwable failure) {
        if (failure == null) {
            exchange.getMessage().setBody(passages(found));
        } else if (Throttling.is(failure)) {
            exchange.setException(new ModelThrottled("The knowledge base was throttled", Throttling.cause(failure)));
        } else {
            exchange.setException(
                    new ModelUnavailable("The knowledge base could not be asked", Throttling.cause(failure)));
        }
    }

    private static List<Passage> passages(RetrieveResponse found) {
        return found.retrievalResults().stream().map(References::passage)
                .filter(passage -> !passage.text().isBlank()).toList();
    }
}
