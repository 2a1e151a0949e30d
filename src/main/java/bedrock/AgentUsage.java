package bedrock;

import engine.ModelEvent;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.bedrockagentruntime.model.Metadata;
import software.amazon.awssdk.services.bedrockagentruntime.model.OrchestrationTrace;
import software.amazon.awssdk.services.bedrockagentruntime.model.PostProcessingTrace;
import software.amazon.awssdk.services.bedrockagentruntime.model.PreProcessingTrace;
import software.amazon.awssdk.services.bedrockagentruntime.model.Trace;
import software.amazon.awssdk.services.bedrockagentruntime.model.Usage;

/** Adds up the tokens of an agent's model calls; only its trace tells them. */
final class AgentUsage {
    private int input;
    private int output;

    ModelEvent add(Trace trace) {
        Usage usage = Stream.of(metadata(trace.orchestrationTrace()), metadata(trace.preProcessingTrace()),
                metadata(trace.postProcessingTrace())).filter(Objects::nonNull).map(Metadata::usage)
                .filter(Objects::nonNull).findFirst().orElse(null);
        if (usage == null) {
            return ModelEvent.ALIVE;
        }
        input += usage.inputTokens() == null ? 0 : usage.inputTokens();
        output += usage.outputTokens() == null ? 0 : usage.outputTokens();
        return ModelEvent.used(input, output);
    }

    private static Metadata metadata(OrchestrationTrace trace) {
        return trace == null || trace.modelInvocationOutput() == null ? null : trace.modelInvocationOutput().metadata();
    }

    private static Metadata metadata(PreProcessingTrace trace) {
        return trace == null || trace.modelInvocationOutput() == null ? null : trace.modelInvocationOutput().metadata();
    }

    private static Metadata metadata(PostProcessingTrace trace) {
        return trace == null || trace.modelInvocationOutput() == null ? null : trace.modelInvocationOutput().metadata();
    }
}
