package forms;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lets other processes sweep. */
final class EndSpoolSweep implements Processor {
    private final Spool spool;
    private final SpoolWaits waits;

    EndSpoolSweep(Spool spool, SpoolWaits waits) {
        this.waits = waits;
        this.spool = spool;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        if (exchange.getProperty(Exchange.EXCEPTION_CAUGHT) == null) {
            waits.over();
        }
        spool.endSweep();
    }
}
