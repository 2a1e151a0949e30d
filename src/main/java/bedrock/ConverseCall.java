package bedrock;

import engine.EventSubscriber;
import engine.ModelEvent;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** One ConverseStream call. Whatever its stop reason says, a messageStop is an end. */
final class ConverseCall extends StreamCall<ConverseStreamOutput> {
    private final BedrockRuntimeAsyncClient client;
    private final ConverseStreamRequest request;

    ConverseCall(BedrockRuntimeAsyncClient client, ConverseStreamRequest request) {
        this.client = client;
        this.request = request;
    }

    @Override
    CompletableFuture<Void> send(EventSubscriber<ConverseStreamOutput> events) {
        return client.converseStream(request, ConverseStreamResponseHandler.builder()
                .onEventStream(stream -> stream.subscribe(events)).build());
    }

    @Override
    ModelEvent read(ConverseStreamOutput event) {
        if (event instanceof ContentBlockDeltaEvent delta && delta.delta() != null && delta.delta().text() != null) {
            return ModelEvent.text(delta.delta().text());
        }
        if (event instanceof MessageStopEvent) {
            return ModelEvent.STOP;
        }
        if (event instanceof ConverseStreamMetadataEvent metadata && metadata.usage() != null) {
            return used(metadata.usage());
        }
        return ModelEvent.ALIVE;
    }

    private static ModelEvent used(TokenUsage usage) {
        return ModelEvent.used(number(usage.inputTokens()), number(usage.outputTokens()));
    }

    private static int number(Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
