package tenants;

import async.FutureProcessor;
import chat.Refusal;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tenants by hash: one load for all who ask at once, failures softened by the last good copy. Holds no thread. */
public final class TenantCache {
    private static final Logger LOG = LoggerFactory.getLogger(TenantCache.class);
    private static final String NOT_SET_UP = "This service is not set up correctly. Please tell its operator.";
    private final TenantSettings settings;
    private final TenantReader reader;
    private final Function<String, CompletableFuture<Tenant>> store;
    private final AsyncCache<String, Loaded> fresh;
    private final Cache<String, Tenant> lastGood;

    /**
     * @param store reads and checks the configuration of a hash; fails with {@link Refusal} (unknown),
     *              {@link BadTenantConfiguration}, or anything else when it cannot be reached
     */
    public TenantCache(TenantSettings settings, TenantReader reader, Ticker clock,
            Function<String, CompletableFuture<Tenant>> store) {
        this.settings = settings;
        this.reader = reader;
        this.store = store;
        this.fresh = Caffeine.newBuilder().maximumSize(settings.most()).ticker(clock)
                .expireAfter(Expiry.<String, Loaded>creating((hash, loaded) -> loaded.keep())).buildAsync();
        this.lastGood = Caffeine.newBuilder().maximumSize(settings.most()).build();
    }

    /**
     * @param asked hash as the client sent it, null or blank for the default tenant
     * @return fails with {@link Refusal} only
     */
    public CompletableFuture<Tenant> load(String asked) {
        String hash = asked == null || asked.isBlank() ? settings.defaultHash() : asked.strip();
        if (!TenantNames.safe(hash)) {
            return CompletableFuture.failedFuture(unknown());
        }
        return fresh.get(hash, (key, executor) -> fetch(key)).thenApply(loaded -> {
            if (loaded.refusal() != null) {
                throw loaded.refusal();
            }
            return loaded.tenant();
        });
    }

    static Refusal unknown() {
        return new Refusal(404, "unknown_tenant", "This tenant is not known here.");
    }

    private CompletableFuture<Loaded> fetch(String hash) {
        return store.apply(hash).handle((tenant, failure) -> {
            if (failure == null) {
                lastGood.put(hash, tenant);
                return Loaded.found(tenant, settings.keep());
            }
            return soften(hash, FutureProcessor.cause(failure));
        });
    }

    private Loaded soften(String hash, Throwable failure) {
        if (failure instanceof Refusal unknown) {
            lastGood.invalidate(hash);
            return Loaded.refused(unknown, settings.retry());
        }
        Tenant copy = lastGood.getIfPresent(hash);
        if (failure instanceof BadTenantConfiguration bad) {
            LOG.error("Tenant {}: {} {}", hash, bad.getMessage(),
                    copy == null ? "It is refused." : "The last good configuration stays.");
            return copy == null
                    ? Loaded.refused(new Refusal(500, "bad_tenant_configuration", NOT_SET_UP), settings.retry())
                    : Loaded.found(copy, settings.retry());
        }
        LOG.warn("Tenant {}: its configuration cannot be read; {} is used.", hash,
                copy == null ? "the built-in default" : "the last good copy", failure);
        return Loaded.found(copy == null ? reader.defaults(hash) : copy, settings.retry());
    }
}
