package bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import support.BedrockStandIn;

class BedrockClientsTest {

    @Test
    void priming_needs_no_bedrock_and_asks_it_nothing() {
        try (BedrockStandIn bedrock = new BedrockStandIn();
                BedrockClients clients = new BedrockClients(OnTheWire.settings(bedrock.endpoint()))) {
            clients.prime();
            assertThat(bedrock.counts().started()).isZero();
        }
        try (BedrockClients clients = new BedrockClients(OnTheWire.settings(URI.create("http://127.0.0.1:1")))) {
            clients.prime();
        }
    }

    @Test
    void closing_takes_no_quiet_period() {
        BedrockClients clients = new BedrockClients(OnTheWire.settings(URI.create("http://127.0.0.1:1")));
        clients.prime();
        long begin = System.nanoTime();
        clients.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void the_primer_answers_as_bedrock_does() throws Exception {
        try (Primer primer = new Primer();
                BedrockClients clients = new BedrockClients(OnTheWire.settings(primer.endpoint()))) {
            assertThat(clients.runtime().converseStream(Primer.request(), Primer.handler()))
                    .succeedsWithin(Duration.ofSeconds(5));
        }
    }
}
