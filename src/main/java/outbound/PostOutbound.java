package outbound;

import async.FutureProcessor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ledger.PermanentFailure;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Body: {@link Post}; afterwards the status, 2xx. A {@link PermanentFailure} when the address may not be asked or the
 * server refuses, {@link PostFailed} when another attempt may help. The host is looked up once, and all addresses
 * found are checked before one of them is called.
 */
final class PostOutbound extends FutureProcessor {
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private final AddressGuard guard;
    private final DnsResolver resolver;
    private final Connection connection;
    private final Executor lookUps;
    private final Duration timeout;

    /** @param lookUps threads that wait for names */
    PostOutbound(AddressGuard guard, DnsResolver resolver, Connection connection, Executor lookUps, Executor executor,
            Duration timeout) {
        super(executor);
        this.guard = guard;
        this.resolver = resolver;
        this.connection = connection;
        this.lookUps = lookUps;
        this.timeout = timeout;
    }

    @Override
    protected CompletableFuture<Integer> answer(Exchange exchange) throws InvalidPayloadException {
        Post post = exchange.getMessage().getMandatoryBody(Post.class);
        String host = guard.host(post.address());
        long end = System.nanoTime() + timeout.toNanos();
        return CompletableFuture.supplyAsync(() -> found(host), lookUps)
                .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .thenCompose(addresses -> connection.post(post, host, addresses,
                        Duration.ofNanos(Math.max(1, end - System.nanoTime()))))
                .handle((status, failure) -> failure == null ? judged(host, status) : fail(host, cause(failure)));
    }

    private List<InetAddress> found(String host) {
        try {
            List<InetAddress> addresses = host.equals("localhost") || host.endsWith(".localhost")
                    ? List.of(InetAddress.getLoopbackAddress()) // RFC 6761: not asked of others
                    : List.of(resolver.resolve(host));
            guard.check(host, addresses);
            return addresses;
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    private static Integer judged(String host, int status) {
        if (status / 100 == 2) {
            return status;
        }
        if (status >= 500 || LATER.contains(status)) {
            throw new CompletionException(new PostFailed(host + " answered " + status));
        }
        throw new PermanentFailure(host + " answered " + status
                + (status / 100 == 3 ? ", and redirects are not followed" : ""));
    }

    private Integer fail(String host, Throwable failure) {
        if (failure instanceof PermanentFailure permanent) {
            throw permanent;
        }
        String told = failure instanceof TimeoutException ? "No answer from " + host + " within " + timeout.toMillis()
                + " ms" : host + " cannot be reached: " + failure.getClass().getSimpleName();
        throw new CompletionException(new PostFailed(told, failure));
    }
}
