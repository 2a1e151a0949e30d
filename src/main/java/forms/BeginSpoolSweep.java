package forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Afterwards the body is the list of spooled ids, in any order: one that cannot be moved never blocks the same ones. */
final class BeginSpoolSweep implements Processor {
    private final Spool spool;
    private final SpoolWaits waits;

    BeginSpoolSweep(Spool spool, SpoolWaits waits) {
        this.waits = waits;
        this.spool = spool;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        List<String> ids = new ArrayList<>(spool.beginSweep());
        if (!ids.isEmpty()) { // none: perhaps another process sweeps
            waits.only(ids);
        }
        Collections.shuffle(ids);
        exchange.getMessage().setBody(ids);
    }
}
