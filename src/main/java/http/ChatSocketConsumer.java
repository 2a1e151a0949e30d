package http;

import chat.ReadFrame;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConstants;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConsumer;
import org.apache.camel.component.vertx.websocket.VertxWebsocketEndpoint;
import org.apache.camel.component.vertx.websocket.VertxWebsocketEvent;

/** Hands each text message to the route with its connection in the exchange; no thread waits for the answer. */
final class ChatSocketConsumer extends VertxWebsocketConsumer {
    private final Sockets sockets;
    private final RateLimit limit;

    ChatSocketConsumer(VertxWebsocketEndpoint endpoint, Processor processor, Sockets sockets, RateLimit limit) {
        super(endpoint, processor);
        this.sockets = sockets;
        this.limit = limit;
    }

    @Override
    public void onOpen(String key, SocketAddress remote, RoutingContext ctx, ServerWebSocket socket) {
        sockets.opened(key, socket, ctx);
    }

    @Override
    public void onClose(String key, SocketAddress remote, RoutingContext ctx) {
        sockets.closed(key);
    }

    @Override
    public void onException(String key, Throwable cause, SocketAddress remote, RoutingContext ctx) {
        sockets.broken(key, cause);
    }

    /** Query parameters stay outside: the stock consumer would turn them into headers. */
    @Override
    protected void populateExchangeHeaders(Exchange exchange, String key, SocketAddress remote, RoutingContext ctx,
            VertxWebsocketEvent event) {
        exchange.getMessage().setHeader(VertxWebsocketConstants.CONNECTION_KEY, key);
    }

    @Override
    protected void processExchange(Exchange exchange, RoutingContext ctx) {
        String key = exchange.getMessage().getHeader(VertxWebsocketConstants.CONNECTION_KEY, String.class);
        SocketOutlet outlet = sockets.heard(key);
        if (outlet == null) {
            releaseExchange(exchange, false);
            return;
        }
        exchange.setProperty(ReadFrame.OUTLET, outlet);
        exchange.setProperty(ReadFrame.TOO_MANY, !limit.allows(outlet.address()));
        exchange.setProperty(ReadFrame.ORIGIN, ctx.request().getHeader("Origin"));
        try {
            createUoW(exchange);
        } catch (Exception e) {
            getExceptionHandler().handleException(e);
            return;
        }
        getAsyncProcessor().process(exchange, doneSync -> finish(exchange));
    }

    private void finish(Exchange exchange) {
        try {
            if (exchange.getException() != null) {
                getExceptionHandler().handleException("Message failed", exchange, exchange.getException());
            }
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
    }
}
