package usage;

import java.time.Clock;
import org.apache.camel.CamelContext;

/** Puts the bean of this package where the route finds it. */
public final class Usages {
    private Usages() {
    }

    public static void bind(CamelContext context, Clock clock) {
        context.getRegistry().bind("warnOfUsage", new WarnOfUsage(clock));
    }
}
