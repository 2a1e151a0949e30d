package outbound;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of this package where the routes find them. */
public final class Outbound {

    private Outbound() {
    }

    public static void bind(CamelContext context, OutboundSettings settings, Clock clock) {
        Registry registry = context.getRegistry();
        registry.bind("writeMail", new WriteMail(settings.from(), clock));
    }
}
