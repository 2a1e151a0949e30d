package chat;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Metrics of a finished turn. */
public final class CountTurn implements Processor {

    @Override
    public void process(Exchange exchange) {
        MeterRegistry meters = exchange.getContext().getRegistry().findSingleByType(MeterRegistry.class);
        TurnRecord row = exchange.getVariable("turnRecord", TurnRecord.class);
        String[] tags = {"engine", row.engine(), "outcome", row.outcome()};
        timer(meters, "concierge.turn.time", "From the question to the end of its answer", tags)
                .record(Duration.ofMillis(row.totalTimeMs()));
        Turn turn = exchange.getMessage().getBody(Turn.class);
        meters.counter("concierge.throttles", "engine", row.engine()).increment(turn.meter().throttles());
        meters.counter("concierge.tokens", "direction", "in").increment(row.inputTokens());
        meters.counter("concierge.tokens", "direction", "out").increment(row.outputTokens());
        if (row.firstTokenMs() > 0) {
            timer(meters, "concierge.first.token", "From the question to the first piece of its answer",
                    "engine", row.engine()).record(Duration.ofMillis(row.firstTokenMs()));
        }
        if (row.confidenceScore() != null) {
            DistributionSummary.builder("concierge.confidence").description("Confidence of answers, 0 to 100")
                    .serviceLevelObjectives(10, 20, 30, 40, 50, 60, 70, 80, 90).tags("engine", row.engine())
                    .register(meters).record(row.confidenceScore());
        }
    }

    private static Timer timer(MeterRegistry meters, String name, String description, String... tags) {
        return Timer.builder(name).description(description).tags(tags).publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1)).maximumExpectedValue(Duration.ofMinutes(2))
                .register(meters);
    }
}
