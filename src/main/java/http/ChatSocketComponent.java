package http;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.vertx.websocket.VertxWebsocketComponent;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConfiguration;
import org.apache.camel.component.vertx.websocket.VertxWebsocketEndpoint;
import org.apache.camel.component.vertx.websocket.VertxWebsocketHost;
import org.apache.camel.component.vertx.websocket.VertxWebsocketHostConfiguration;
import org.apache.camel.component.vertx.websocket.VertxWebsocketHostKey;
import org.apache.camel.spi.annotations.Component;

/** {@code vertx-websocket:} on the server of {@code platform-http:}, its routes asynchronous. */
@Component("vertx-websocket")
public final class ChatSocketComponent extends VertxWebsocketComponent {
    private final int port;
    private final Sockets sockets;
    private final RateLimit limit;

    public ChatSocketComponent(int port, Sockets sockets, RateLimit limit) {
        this.port = port;
        this.sockets = sockets;
        this.limit = limit;
    }

    @Override
    protected VertxWebsocketEndpoint createEndpointInstance(String uri, VertxWebsocketConfiguration configuration) {
        return new VertxWebsocketEndpoint(uri, this, configuration) {
            @Override
            public Consumer createConsumer(Processor processor) throws Exception {
                Consumer consumer = new ChatSocketConsumer(this, processor, sockets, limit);
                configureConsumer(consumer);
                return consumer;
            }
        };
    }

    @Override
    protected VertxWebsocketHost createVertxWebsocketHost(VertxWebsocketHostConfiguration given,
            VertxWebsocketHostKey key) {
        VertxPlatformHttpRouter router = VertxPlatformHttpRouter.lookup(getCamelContext(),
                VertxPlatformHttpRouter.getRouterNameFromPort(port));
        return new SharedHost(new VertxWebsocketHostConfiguration(router.vertx(), router, null, null), key);
    }

    private final class SharedHost extends VertxWebsocketHost {

        SharedHost(VertxWebsocketHostConfiguration shared, VertxWebsocketHostKey key) {
            super(getCamelContext(), shared, key);
        }

        @Override
        public void start() {
            // the server of platform-http listens already
        }
    }
}
