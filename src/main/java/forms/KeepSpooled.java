package forms;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: {@link SpooledSubmission}; afterwards true when it is kept now, false when its id is there already. */
final class KeepSpooled implements Processor {
    private final Spool spool;

    KeepSpooled(Spool spool) {
        this.spool = spool;
    }

    @Override
    public void process(Exchange exchange) throws IOException, InvalidPayloadException {
        SpooledSubmission spooled = exchange.getMessage().getMandatoryBody(SpooledSubmission.class);
        exchange.getMessage().setBody(spool.keep(spooled.submission().submissionId(), SpoolText.write(spooled)));
    }
}
