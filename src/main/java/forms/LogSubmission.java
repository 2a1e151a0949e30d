package forms;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One structured line and one count a submission, without anything that its visitor typed. */
public final class LogSubmission implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger("FORM_COMPLETE");

    @Override
    public void process(Exchange exchange) {
        Filing filing = exchange.getVariable("filing", Filing.class);
        String kept = exchange.getVariable("kept", String.class);
        ObjectNode line = Json.object("FORM_COMPLETE").put("timestamp", Instant.now().toString())
                .put("tenant_id", filing.tenant().id()).put("form_id", filing.form().formId())
                .put("submission_id", filing.submissionId()).put("priority", filing.submission().priority())
                .put("fields", filing.submission().formData().size()).put("kept", kept);
        LOG.info("{}", Json.write(line));
        count(exchange, kept);
    }

    /** @param outcome stored, spooled or failed */
    static void count(Exchange exchange, String outcome) {
        MeterRegistry meters = exchange.getContext().getRegistry().findSingleByType(MeterRegistry.class);
        if (meters != null) {
            meters.counter("concierge.submissions", "outcome", outcome).increment();
        }
    }
}
