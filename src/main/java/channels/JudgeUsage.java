package channels;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import usage.Usage;

/** Variable {@code usage}: a refused one makes the delivery {@code skipped}, with the usage and the limit told. */
final class JudgeUsage implements Processor {
    private final String reason;

    JudgeUsage(String reason) {
        this.reason = reason;
    }

    @Override
    public void process(Exchange exchange) {
        Usage usage = exchange.getVariable("usage", Usage.class);
        if (!usage.granted()) {
            exchange.setVariable("outcome", "skipped");
            exchange.setVariable("reason", reason);
            exchange.setVariable("details", Map.of("usage", usage.used(), "limit", usage.limit()));
        }
    }
}
