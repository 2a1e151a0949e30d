package http;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import java.util.concurrent.TimeUnit;

/** platform-http makes its server with bare options; this is where ours get in. */
public final class TunedVertx extends VertxWrapper {
    private static final int BACKLOG = 4096;
    private final HttpSettings settings;

    public TunedVertx(HttpSettings settings) {
        super((VertxInternal) Vertx.vertx(options(settings)));
        this.settings = settings;
    }

    private static VertxOptions options(HttpSettings settings) {
        long blocked = settings.blockedAfter().toMillis();
        return new VertxOptions()
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS).setMaxEventLoopExecuteTime(blocked)
                .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                .setBlockedThreadCheckInterval(Math.max(10, blocked / 2));
    }

    @Override
    public HttpServer createHttpServer(HttpServerOptions options) {
        return super.createHttpServer(options
                .setMaxWebSocketFrameSize(settings.maxFrame())
                .setMaxWebSocketMessageSize(settings.maxFrame())
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setHttp2ClearTextEnabled(false) // a body that came with the upgrade is lost to the handlers
                .setAcceptBacklog(BACKLOG)
                .setTcpNoDelay(true)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(settings.connectionIdle().toMillis())));
    }
}
