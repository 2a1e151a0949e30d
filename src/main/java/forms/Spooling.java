package forms;

import java.time.Instant;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of the spool where the routes find them; called by the platform, which knows where it lies. */
public final class Spooling {
    private Spooling() {
    }

    public static void bind(CamelContext context, Spool spool, Supplier<Instant> now) {
        Registry registry = context.getRegistry();
        SpoolWaits waits = new SpoolWaits();
        registry.bind("tellSpoolWaits", waits);
        registry.bind("keepSpooled", new KeepSpooled(spool));
        registry.bind("readSpooled", new ReadSpooled(spool));
        registry.bind("beginSpoolSweep", new BeginSpoolSweep(spool, waits));
        registry.bind("offerSpooled", new OfferSpooled());
        registry.bind("compareSpooled", new CompareSpooled());
        registry.bind("removeSpooled", new RemoveSpooled(spool));
        registry.bind("setSpooledAside", new SetSpooledAside(spool, now));
        registry.bind("endSpoolSweep", new EndSpoolSweep(spool, waits));
    }
}
