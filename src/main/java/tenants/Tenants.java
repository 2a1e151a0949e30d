package tenants;

import async.Pools;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Puts the beans of this package where the routes find them. */
public final class Tenants {
    private Tenants() {
    }

    public static void bind(CamelContext context, TenantSettings settings) {
        bind(context, settings, Ticker.systemTicker());
    }

    static void bind(CamelContext context, TenantSettings settings, Ticker clock) {
        TenantReader reader = new TenantReader(new TenantSchema(), settings);
        ProducerTemplate template = context.createProducerTemplate();
        TenantCache cache = new TenantCache(settings, reader, clock, hash -> fetch(template, hash));
        Executor executor = Pools.continuing(context, cache, "tenants");
        context.getRegistry().bind("loadTenant", new LoadTenant(cache, executor));
        context.getRegistry().bind("readMapping", new ReadMapping(reader));
        context.getRegistry().bind("readTenant", new ReadTenant(reader));
    }

    private static CompletableFuture<Tenant> fetch(ProducerTemplate template, String hash) {
        return template.asyncSend("direct:fetch-tenant", exchange -> exchange.getMessage().setBody(hash))
                .thenCompose(Tenants::result);
    }

    private static CompletableFuture<Tenant> result(Exchange exchange) {
        return exchange.getException() == null
                ? CompletableFuture.completedFuture(exchange.getMessage().getBody(Tenant.class))
                : CompletableFuture.failedFuture(exchange.getException());
    }
}
