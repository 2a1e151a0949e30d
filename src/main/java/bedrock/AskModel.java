package bedrock;

import chat.Prompt;
import chat.Turn;
import chat.Utterance;
import engine.AskEngine;
import engine.CitationMarkers;
import engine.ModelCall;
import engine.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import tenants.Tenant;

/** Streams the answer of a Bedrock model to the turn's prompt; engine {@code model}. */
public final class AskModel extends AskEngine {
    private final BedrockRuntimeAsyncClient client;
    private final BedrockSettings settings;

    public AskModel(BedrockClients clients, BedrockSettings settings, ScheduledExecutorService timer) {
        super("model", settings.patience(), timer);
        this.client = clients.runtime();
        this.settings = settings;
    }

    @Override
    protected ModelCall call(Turn turn) {
        return new ConverseCall(client, request(turn));
    }

    @Override
    protected Transcript transcript(Turn turn) {
        return new CitationMarkers(turn.passages());
    }

    private ConverseStreamRequest request(Turn turn) {
        Tenant tenant = turn.question().tenant();
        Tenant.Streaming limits = tenant.streaming();
        Prompt prompt = turn.prompt();
        return ConverseStreamRequest.builder()
                .modelId(Configured.id(tenant.aws().modelId(), settings.defaultModelId(), tenant, "model id"))
                .system(SystemContentBlock.fromText(prompt.system()))
                .messages(messages(prompt))
                .inferenceConfig(InferenceConfiguration.builder() // without maxTokens 64 K tokens of quota are reserved
                        .maxTokens(limits.maxTokens()).temperature((float) limits.temperature()).build())
                .build();
    }

    private static List<Message> messages(Prompt prompt) {
        List<Message> messages = new ArrayList<>();
        for (Utterance said : prompt.history()) {
            messages.add(message(said.role(), said.text()));
        }
        messages.add(message("user", prompt.question()));
        return messages;
    }

    private static Message message(String role, String text) {
        return Message.builder().role(role).content(ContentBlock.fromText(text)).build();
    }
}
