package outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ledger.PermanentFailure;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/** HTTP/1.1 by a client that follows, repeats, remembers and looks up nothing. */
final class HttpConnection extends ServiceSupport implements Connection {
    private static final int CONNECTIONS = 200;
    private static final int PER_HOST = 8; // one that hangs leaves room for the others
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    /** Headers that are the connection's own, and what no post may carry. */
    private static final Set<String> LEFT_OUT = Set.of("host", "content-length", "transfer-encoding", "connection",
            "upgrade", "expect", "te", "trailer", "cookie", "proxy-authorization", "proxy-connection");
    private final CloseableHttpAsyncClient client;

    HttpConnection(Duration timeout) {
        client = HttpAsyncClients.custom().setConnectionManager(manager(timeout))
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(2).build())
                .setHttp1Config(Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom().setProtocolUpgradeEnabled(false)
                        .setExpectContinueEnabled(false).build())
                .setConnectionReuseStrategy((request, response, context) -> false) // each post is checked anew
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .setUserAgent("Concierge").build();
    }

    private static PoolingAsyncClientConnectionManager manager(Duration timeout) {
        return PoolingAsyncClientConnectionManagerBuilder.create().setDnsResolver(new NoLookUp())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                .setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(PER_HOST)
                .setDefaultTlsConfig(TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(timeout.dividedBy(2))) // leaves time for a second address
                        .build()).build();
    }

    @Override
    protected void doStart() {
        client.start();
    }

    @Override
    protected void doStop() {
        client.close(CloseMode.IMMEDIATE);
    }

    @Override
    public CompletableFuture<Integer> post(Post post, String host, List<InetAddress> addresses, Duration limit) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Attempt attempt = new Attempt(post, host, addresses, status);
        attempt.begin(limit);
        return status;
    }

    private AsyncRequestProducer request(Post post, HttpHost target) {
        URI address = URI.create(post.address().toASCIIString());
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        AsyncRequestBuilder request = AsyncRequestBuilder.post().setHttpHost(target)
                .setPath(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .setEntity(post.body(), null);
        post.headers().forEach((name, value) -> {
            if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || value.matches("(?s).*[\\r\\n\\x00].*")) {
                throw new PermanentFailure("A header of the post to " + target.getHostName() + " is none");
            }
            if (!LEFT_OUT.contains(name.toLowerCase(Locale.ROOT))) {
                request.addHeader(name, value);
            }
        });
        return request.build();
    }

    /** One post at one address after the other, until one takes it. */
    private final class Attempt {
        private final Post post;
        private final String host;
        private final List<InetAddress> addresses;
        private final CompletableFuture<Integer> status;
        private final CompletableFuture<Void> over = new CompletableFuture<>(); // with the answer's end, or the limit
        private Future<Void> running;
        private int latest;

        Attempt(Post post, String host, List<InetAddress> addresses, CompletableFuture<Integer> status) {
            this.post = post;
            this.host = host;
            this.addresses = addresses;
            this.status = status;
        }

        void begin(Duration limit) {
            over.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).exceptionally(tooLate -> cut());
            next(0);
        }

        private synchronized void next(int index) {
            if (over.isDone()) {
                return;
            }
            latest = index;
            HttpHost target = new HttpHost(post.address().getScheme(), addresses.get(index), host,
                    port(post.address()));
            Future<Void> started = client.execute(target, request(post, target), new StatusReader(status), null, null,
                    new WhenDone(() -> over.complete(null), failure -> failed(index, failure)));
            if (latest == index) { // else it failed within the call, and the next address is on
                running = started;
            }
        }

        private void failed(int index, Exception failure) {
            if (index + 1 < addresses.size() && WhenDone.beforeSending(failure)) {
                next(index + 1);
            } else {
                over.complete(null);
                status.completeExceptionally(failure);
            }
        }

        /** Cuts the connection, whatever it does. */
        private synchronized Void cut() {
            status.completeExceptionally(new TimeoutException());
            if (running != null) {
                running.cancel(true);
            }
            return null;
        }
    }

    private static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** The addresses are found already: a second look-up could find others. */
    private static final class NoLookUp implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    }
}
