package http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often may be asked: by everybody together, and from one address. */
public final class RateLimit {
    private static final long MOST_ADDRESSES = 100_000;
    private final Bucket everybody;
    private final LoadingCache<String, Bucket> visitors;

    public RateLimit(HttpSettings settings) {
        everybody = bucket(settings.requestsPerSecond(), settings.requestsPerSecond());
        visitors = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(Duration.ofMinutes(5))
                .build(address -> bucket(settings.visitorRate(), settings.visitorBurst()));
    }

    private static Bucket bucket(int rate, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    boolean allows(String address) {
        return visitors.get(address).tryConsume(1) && everybody.tryConsume(1);
    }
}
