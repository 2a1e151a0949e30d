package forms;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what was read last out of the spool; the store has it. */
final class RemoveSpooled implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(RemoveSpooled.class);
    private final Spool spool;

    RemoveSpooled(Spool spool) {
        this.spool = spool;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Spool.Entry entry = exchange.getVariable(ReadSpooled.ENTRY, Spool.Entry.class);
        spool.remove(entry);
        LOG.info("{} was moved from the spool to the store", entry.submissionId());
    }
}
