package bedrock;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import support.BedrockStandIn;
import support.BedrockStandInScript;

/** The real SDK against a stand-in on the loopback interface. */
abstract class OnTheWire {
    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration SILENCE = Duration.ofMillis(300);
    static BedrockStandIn bedrock;
    static BedrockClients clients;
    static ScheduledExecutorService timer;

    @BeforeAll
    static void start() {
        bedrock = new BedrockStandIn();
        clients = new BedrockClients(settings(bedrock.endpoint()));
        clients.prime();
        timer = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterAll
    static void stop() {
        clients.close();
        bedrock.close();
        timer.shutdownNow();
    }

    @AfterEach
    void reset() {
        bedrock.always(BedrockStandInScript.saying("Hello"));
    }

    static BedrockSettings settings(URI endpoint) {
        return new BedrockSettings("us-east-1", endpoint, endpoint, 20, Duration.ofSeconds(1), FIRST, SILENCE, FIRST,
                2, "default-model", "DEFAULTKB", "DEFAULTAGENT", "DEFAULTALIAS");
    }
}
