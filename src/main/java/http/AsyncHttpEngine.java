package http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** For {@code platform-http:}: routes run asynchronously, so that an answer on its way holds no thread. */
public final class AsyncHttpEngine extends VertxPlatformHttpEngine {
    private final int port;

    public AsyncHttpEngine(int port) {
        this.port = port;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new AsyncConsumer(endpoint, processor, VertxPlatformHttpRouter.getRouterNameFromPort(port));
    }

    private static final class AsyncConsumer extends VertxPlatformHttpConsumer {

        AsyncConsumer(PlatformHttpEndpoint endpoint, Processor processor, String routerName) {
            super(endpoint, processor, List.of(), routerName);
        }

        @Override
        protected void handleRequest(RoutingContext ctx) {
            if (isSuspended()) {
                ctx.fail(503);
                return;
            }
            Exchange exchange = createExchange(false);
            exchange.setPattern(ExchangePattern.InOut);
            processHttpRequest(exchange, ctx).onSuccess(read -> run(exchange, ctx)).onFailure(failure -> {
                ctx.fail(failure);
                releaseExchange(exchange, false);
            });
        }

        private void run(Exchange exchange, RoutingContext ctx) {
            HttpReply reply = new HttpReply(exchange, ctx);
            try {
                createUoW(exchange);
            } catch (Exception e) {
                ctx.fail(e);
                return;
            }
            getAsyncProcessor().process(exchange, doneSync -> finish(exchange, reply));
        }

        private void finish(Exchange exchange, HttpReply reply) {
            try {
                if (exchange.getException() != null) {
                    getExceptionHandler().handleException("Request failed", exchange, exchange.getException());
                }
                reply.write();
            } finally {
                doneUoW(exchange);
                releaseExchange(exchange, false);
            }
        }
    }
}
