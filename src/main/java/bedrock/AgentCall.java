package bedrock;

import chat.Citation;
import chat.Passage;
import engine.EventSubscriber;
import engine.ModelEvent;
import engine.ModelListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.bedrockagentruntime.BedrockAgentRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockagentruntime.model.Attribution;
import software.amazon.awssdk.services.bedrockagentruntime.model.InvokeAgentRequest;
import software.amazon.awssdk.services.bedrockagentruntime.model.InvokeAgentResponseHandler;
import software.amazon.awssdk.services.bedrockagentruntime.model.PayloadPart;
import software.amazon.awssdk.services.bedrockagentruntime.model.ResponseStream;
import software.amazon.awssdk.services.bedrockagentruntime.model.TracePart;

/**
 * One InvokeAgent call. The service sends no stop event: the answer is whole when the HTTP reply ended properly
 * after at least one piece; a cut connection is an error of the SDK.
 */
final class AgentCall extends StreamCall<ResponseStream> {
    private static final Logger LOG = LoggerFactory.getLogger(AgentCall.class);
    private final BedrockAgentRuntimeAsyncClient client;
    private final InvokeAgentRequest request;
    private final Utf8Pieces utf8 = new Utf8Pieces();
    private final AgentUsage usage = new AgentUsage();
    private volatile boolean spoken;

    AgentCall(BedrockAgentRuntimeAsyncClient client, InvokeAgentRequest request) {
        this.client = client;
        this.request = request;
    }

    @Override
    CompletableFuture<Void> send(EventSubscriber<ResponseStream> events) {
        return client.invokeAgent(request, InvokeAgentResponseHandler.builder()
                .onEventStream(stream -> stream.subscribe(events)).build());
    }

    @Override
    ModelEvent read(ResponseStream event) {
        if (event instanceof PayloadPart part) {
            return piece(part);
        }
        if (event instanceof TracePart part && part.trace() != null) {
            LOG.debug("Trace of type {}", part.trace().type()); // its content quotes the visitor
            return usage.add(part.trace());
        }
        return ModelEvent.ALIVE;
    }

    @Override
    void whole(ModelListener listener) {
        if (spoken) {
            listener.event(ModelEvent.STOP);
        }
    }

    private ModelEvent piece(PayloadPart part) {
        String text = part.bytes() == null ? "" : utf8.add(part.bytes().asByteBuffer());
        spoken |= !text.isEmpty();
        return new ModelEvent(text, citations(part.attribution()), null, false);
    }

    private static List<Citation> citations(Attribution attribution) {
        return attribution == null ? List.of()
                : attribution.citations().stream().flatMap(AgentCall::citations).toList();
    }

    private static Stream<Citation> citations(
            software.amazon.awssdk.services.bedrockagentruntime.model.Citation given) {
        var part = given.generatedResponsePart() == null ? null : given.generatedResponsePart().textResponsePart();
        String quoted = part == null || part.text() == null ? "" : part.text();
        return given.retrievedReferences().stream().map(References::passage)
                .filter(AgentCall::hasSource).map(passage -> new Citation(passage, quoted));
    }

    private static boolean hasSource(Passage passage) {
        return !passage.uri().isEmpty() || !passage.text().isEmpty();
    }
}
