package embedded;

import forms.SubmissionQuery;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: {@link SubmissionQuery}; afterwards {@link forms.SubmissionPage}. */
final class ListSubmissions implements Processor {
    private final SubmissionTable submissions;

    ListSubmissions(SubmissionTable submissions) {
        this.submissions = submissions;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        exchange.getMessage().setBody(submissions.list(exchange.getMessage().getMandatoryBody(SubmissionQuery.class)));
    }
}
