package aws;

import bedrock.BedrockClients;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;

/** Closes what the Bedrock engines hold, after the last route has stopped. */
final class ReleaseBedrock extends LifecycleStrategySupport {
    private final BedrockClients clients;
    private final ScheduledExecutorService timer;

    ReleaseBedrock(BedrockClients clients, ScheduledExecutorService timer) {
        this.clients = clients;
        this.timer = timer;
    }

    @Override
    public void onContextStopped(CamelContext context) {
        clients.close();
        timer.shutdownNow();
    }
}
