package async;

import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** The bounded thread pools of a platform's routes. */
public final class Pools {
    /** Profile for {@code threads()}: each route that blocks gets such a pool; a full one rejects. */
    public static final String STORE = "store";

    private Pools() {
    }

    public static void registerStore(CamelContext context, int threads, int waiting) {
        register(context, STORE, threads, waiting);
    }

    /** A profile of that name for {@code threads()}; a full pool rejects. */
    public static void register(CamelContext context, String name, int threads, int waiting) {
        context.getExecutorServiceManager().registerThreadPoolProfile(new ThreadPoolProfileBuilder(name)
                .poolSize(threads).maxPoolSize(threads).maxQueueSize(waiting).allowCoreThreadTimeOut(true)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort).build());
    }

    /** Threads that go on with routes after an asynchronous step; when busy, the caller does it. */
    public static ExecutorService continuing(CamelContext context, Object owner, String name) {
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        return manager.newThreadPool(owner, name, new ThreadPoolProfileBuilder(name).poolSize(2).maxPoolSize(2)
                .maxQueueSize(1_000).rejectedPolicy(ThreadPoolRejectedPolicy.CallerRuns).build());
    }
}
