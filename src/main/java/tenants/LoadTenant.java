package tenants;

import async.FutureProcessor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;

/** Body: tenant hash, or nothing for the default; afterwards the {@link Tenant}. */
public final class LoadTenant extends FutureProcessor {
    private final TenantCache cache;

    public LoadTenant(TenantCache cache, Executor executor) {
        super(executor);
        this.cache = cache;
    }

    @Override
    protected CompletableFuture<Tenant> answer(Exchange exchange) {
        return cache.load(exchange.getMessage().getBody(String.class));
    }
}
