package outbound;

import async.ClosingWith;
import async.Pools;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.Registry;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Puts the beans of this package where the routes find them. */
public final class Outbound {
    private static final int LOOK_UPS = 16;
    private static final int WAITING = 1_000;

    private Outbound() {
    }

    public static void bind(CamelContext context, OutboundSettings settings, Clock clock) {
        Registry registry = context.getRegistry();
        registry.bind("writeMail", new WriteMail(settings.from(), clock));
        registry.bind("postStays", new PostStays(List.of())); // a platform may keep some
        HttpConnection connection = ClosingWith.context(context, new HttpConnection(settings.timeout()));
        registry.bind("postOutbound",
                postOutbound(context, settings, SystemDefaultDnsResolver.INSTANCE, connection));
    }

    static PostOutbound postOutbound(CamelContext context, OutboundSettings settings, DnsResolver resolver,
            Connection connection) {
        ExecutorService lookUps = context.getExecutorServiceManager().newThreadPool(connection, "look-ups",
                new ThreadPoolProfileBuilder("look-ups").poolSize(LOOK_UPS).maxPoolSize(LOOK_UPS)
                        .maxQueueSize(WAITING).allowCoreThreadTimeOut(true)
                        .rejectedPolicy(ThreadPoolRejectedPolicy.Abort).build());
        return new PostOutbound(new AddressGuard(settings.httpsOnly(), settings.allowedPrivate()), resolver,
                connection, lookUps, Pools.continuing(context, connection, "posted"), settings.timeout());
    }
}
