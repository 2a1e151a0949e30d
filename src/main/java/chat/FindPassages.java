package chat;

import async.FutureProcessor;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Body: {@link KnowledgeQuery}; afterwards the list of {@link Passage}. Remembers what was found per tenant,
 * knowledge base and question; never a failure. Simultaneous equal questions share one search.
 */
public final class FindPassages extends FutureProcessor {
    private final AsyncCache<String, Object> found;
    private final Function<KnowledgeQuery, CompletableFuture<Object>> search;

    public FindPassages(Duration keep, long most, Function<KnowledgeQuery, CompletableFuture<Object>> search,
            Executor executor) {
        super(executor);
        this.search = search;
        this.found = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(keep).recordStats().buildAsync();
    }

    @Override
    protected CompletableFuture<?> answer(Exchange exchange) {
        KnowledgeQuery query = exchange.getMessage().getBody(KnowledgeQuery.class);
        return found.get(key(query), (key, executor) -> search.apply(query)).exceptionallyCompose(failure -> {
            Throwable cause = cause(failure);
            return CompletableFuture.failedFuture(new KnowledgeUnavailable(String.valueOf(cause), cause));
        });
    }

    private static String key(KnowledgeQuery query) {
        String question = DigestUtils.md5Hex(query.text().toLowerCase(Locale.ROOT));
        return query.tenantId() + '/' + query.knowledgeBaseId() + '/' + query.limit() + '/' + question;
    }

    /** What is remembered may have changed: documents were read again. */
    public void forget() {
        found.synchronous().invalidateAll();
    }

    public double hitRate() {
        return found.synchronous().stats().hitRate();
    }
}
