package forms;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lets other processes sweep. */
final class EndSpoolSweep implements Processor {
    private final Spool spool;

    EndSpoolSweep(Spool spool) {
        this.spool = spool;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        spool.endSweep();
    }
}
