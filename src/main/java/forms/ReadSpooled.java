package forms;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Body: submission id; afterwards {@link SpooledSubmission}, null when none of that id is spooled. */
final class ReadSpooled implements Processor {
    static final String ENTRY = "spoolEntry";
    private final Spool spool;

    ReadSpooled(Spool spool) {
        this.spool = spool;
    }

    @Override
    public void process(Exchange exchange) throws IOException, InvalidPayloadException, DamagedSpool {
        Spool.Entry entry = spool.read(exchange.getMessage().getMandatoryBody(String.class));
        exchange.setVariable(ENTRY, entry);
        exchange.getMessage().setBody(entry == null ? null : SpoolText.read(entry));
    }
}
