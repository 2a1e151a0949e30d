package bedrock;

import chat.Question;
import chat.Turn;
import engine.AskEngine;
import engine.ModelCall;
import engine.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.bedrockagentruntime.BedrockAgentRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockagentruntime.model.InvokeAgentRequest;
import tenants.Tenant;

/** Streams the answer of a Bedrock agent, which searches and remembers by itself; engine {@code agent}. */
public final class AskAgent extends AskEngine {
    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-zA-Z._:-]{2,100}");
    private final BedrockAgentRuntimeAsyncClient client;
    private final BedrockSettings settings;

    public AskAgent(BedrockClients clients, BedrockSettings settings, ScheduledExecutorService timer) {
        super("agent", settings.patience(), timer);
        this.client = clients.agentRuntime();
        this.settings = settings;
    }

    @Override
    protected ModelCall call(Turn turn) {
        return new AgentCall(client, request(turn.question()));
    }

    @Override
    protected Transcript transcript(Turn turn) {
        return new AgentTranscript();
    }

    private InvokeAgentRequest request(Question question) {
        Tenant tenant = question.tenant();
        return InvokeAgentRequest.builder()
                .agentId(Configured.id(tenant.aws().agentId(), settings.defaultAgentId(), tenant, "agent id"))
                .agentAliasId(Configured.id(tenant.aws().agentAliasId(), settings.defaultAgentAliasId(),
                        tenant, "agent alias id"))
                .sessionId(sessionId(question.sessionId()))
                .inputText(inputText(question))
                .enableTrace(true)
                .streamingConfigurations(streaming -> streaming.streamFinalResponse(true))
                .sessionState(state -> state.sessionAttributes(
                        Map.of("user_role", question.role(), "timestamp", question.askedAt().toString())))
                .build();
    }

    private static String inputText(Question question) {
        Map<String, String> roles = question.tenant().roles();
        String context = roles.getOrDefault(question.role(), roles.getOrDefault("guest", ""));
        return (context + "\n\nUser Query: " + question.text()).strip();
    }

    /** Bedrock is strict about session ids, visitors' programs are not. */
    private static String sessionId(String given) {
        return SESSION_ID.matcher(given).matches() ? given
                : UUID.nameUUIDFromBytes(given.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
