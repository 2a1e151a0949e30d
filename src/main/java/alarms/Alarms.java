package alarms;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of this package where the routes find them. */
public final class Alarms {
    private Alarms() {
    }

    public static void bind(CamelContext context, Clock clock) {
        Registry registry = context.getRegistry();
        registry.bind("writeAlarm", new WriteAlarm());
        registry.bind("tellParked", new TellParked(clock));
        registry.bind("takeAlarm", new TakeAlarm());
    }
}
