package admin;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Body: list of {@link Delivery} made due again; afterwards {@code {submission_id, replayed}}. */
final class TellReplayed implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(TellReplayed.class);

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        String id = exchange.getVariable("submissionId", String.class);
        List<Delivery> replayed = exchange.getMessage().getBody(List.class);
        LOG.info("An administrator replays {}: {}", id, replayed.stream().map(Delivery::name).toList());
        ObjectNode json = Json.object().put("submission_id", id);
        json.set("replayed", Answers.deliveries(replayed));
        Answers.write(exchange, json);
    }
}
