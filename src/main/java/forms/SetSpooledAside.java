package forms;

import alarms.Alarm;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts what was read last, and cannot be moved to the store, where no sweep looks; afterwards the {@link Alarm}. */
final class SetSpooledAside implements Processor {
    private final Spool spool;
    private final Supplier<Instant> now;

    SetSpooledAside(Spool spool, Supplier<Instant> now) {
        this.spool = spool;
        this.now = now;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Exception reason = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Spool.Entry entry = exchange.getVariable(ReadSpooled.ENTRY, Spool.Entry.class);
        boolean damaged = reason instanceof DamagedSpool;
        String folder = damaged ? "damaged" : "conflicts";
        spool.setAside(entry, folder);
        String tenant = damaged ? "" : exchange.getVariable(OfferSpooled.SPOOLED, SpooledSubmission.class)
                .submission().tenantId();
        exchange.getMessage().setBody(new Alarm("spool_" + entry.submissionId() + "_"
                + UUID.nameUUIDFromBytes(entry.content()), tenant, damaged ? "spool-damaged" : "spool-conflict",
                reason.getMessage() + ". It lies in spool/" + folder + " now.", now.get()));
    }
}
