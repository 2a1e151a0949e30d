package embedded;

import forms.SubmissionRows;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Body: rows of one submission or none; afterwards {@link forms.Submission}, null for none. */
final class ReadSubmission implements Processor {

    @Override
    @SuppressWarnings("unchecked")
    public void process(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        exchange.getMessage().setBody(rows.isEmpty() ? null
                : SubmissionRows.submission(Rows.exact(rows.get(0), "form_data")));
    }
}
