package ledger;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.Registry;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** Puts the beans of this package where the routes find them. */
public final class Ledger {
    private static final int WAITING = 1_000;

    private Ledger() {
    }

    public static void bind(CamelContext context, LedgerSettings settings, Clock clock) {
        RetrySchedule schedule = new RetrySchedule(settings.waits(), settings.jitter(),
                () -> ThreadLocalRandom.current().nextDouble());
        Attempts attempts = new Attempts(schedule, clock, settings.attemptTimeout());
        Registry registry = context.getRegistry();
        registry.bind("prepareDelivery", new PrepareDelivery(attempts));
        registry.bind("deliveryDone", new DeliveryDone(attempts));
        registry.bind("leaseLasts", new LeaseLasts(clock));
        registry.bind("countDelivery", new CountDelivery());
        KeepBacklog backlog = new KeepBacklog(clock);
        registry.bind("keepBacklog", backlog);
        startup(context, backlog);
        registry.bind("limitSweep", new LimitSweep(WAITING));
        registry.bind("collectDeliveries", new CollectDeliveries());
        registry.bind("mergeDeliveries", new MergeDeliveries());
        profile(context, "deliveries", settings.atOnce(), ThreadPoolRejectedPolicy.CallerRuns);
        profile(context, "attempts", settings.atOnce(), ThreadPoolRejectedPolicy.Abort);
    }

    private static void startup(CamelContext context, StartupListener listener) {
        try {
            context.addStartupListener(listener);
        } catch (Exception e) { // what the listener throws when the context has started already
            throw new IllegalStateException("The metrics of what is owed cannot be shown", e);
        }
    }

    private static void profile(CamelContext context, String id, int threads, ThreadPoolRejectedPolicy policy) {
        context.getExecutorServiceManager().registerThreadPoolProfile(new ThreadPoolProfileBuilder(id)
                .poolSize(threads).maxPoolSize(threads).maxQueueSize(WAITING).allowCoreThreadTimeOut(true)
                .rejectedPolicy(policy).build());
    }
}
