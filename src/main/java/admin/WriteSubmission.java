package admin;

import chat.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import forms.Submission;
import java.util.List;
import ledger.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Variables {@code submission} and {@code deliveries}; afterwards the body is both as one object. */
final class WriteSubmission implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        Submission submission = exchange.getVariable("submission", Submission.class);
        List<Delivery> deliveries = exchange.getVariable("deliveries", List.class);
        ObjectNode json = Answers.submission(submission);
        json.set("form_data", Json.tree(submission.formData()));
        json.set("deliveries", Answers.deliveries(deliveries));
        Answers.write(exchange, json);
    }
}
