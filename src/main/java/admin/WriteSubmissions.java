package admin;

import chat.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import forms.SubmissionPage;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: {@link SubmissionPage}; afterwards {@code {submissions, next}} without what people filled in. */
final class WriteSubmissions implements Processor {

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        SubmissionPage page = exchange.getMessage().getMandatoryBody(SubmissionPage.class);
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("submissions");
        page.submissions().forEach(submission -> list.add(Answers.submission(submission)));
        Answers.write(exchange, json.put("next", page.next()));
    }
}
