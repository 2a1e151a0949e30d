package forms;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of the spool where the routes find them; called by the platform, which knows where it lies. */
public final class Spooling {
    private Spooling() {
    }

    public static void bind(CamelContext context, Spool spool) {
        Registry registry = context.getRegistry();
        registry.bind("keepSpooled", new KeepSpooled(spool));
        registry.bind("readSpooled", new ReadSpooled(spool));
    }
}
