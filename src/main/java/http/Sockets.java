package http;

import chat.Outlet;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The open WebSockets: how many from where, who is still there, who has been silent for too long. */
public final class Sockets {
    private static final short IDLE = 1000;
    private static final short GOING_AWAY = 1001;
    private static final short TOO_LARGE = 1009;
    private final Map<String, SocketOutlet> peers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> perAddress = new ConcurrentHashMap<>();
    private final HttpSettings settings;
    private final ClientAddress addresses;
    private volatile boolean closing;

    public Sockets(HttpSettings settings, ClientAddress addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /** Pings everybody and closes who is idle. */
    public void watch(Vertx vertx) {
        vertx.setPeriodic(settings.ping().toMillis(), timer -> peers.values().forEach(this::look));
    }

    private void look(SocketOutlet peer) {
        if (peer.silentNanos() > settings.idle().toNanos()) {
            peer.socket().close(IDLE, "idle");
        } else {
            peer.socket().writePing(Buffer.buffer());
        }
    }

    /** Handshake gate: foreign pages, and more sockets than there is room for, are turned away. */
    public void admit(RoutingContext ctx) {
        if (!settings.allows(ctx.request().getHeader("Origin"))) {
            ctx.fail(403);
        } else if (closing || peers.size() >= settings.sockets() || taken(ctx) >= settings.socketsPerAddress()) {
            ctx.fail(503);
        } else {
            ctx.next();
        }
    }

    private int taken(RoutingContext ctx) {
        AtomicInteger taken = perAddress.get(addresses.of(ctx.request()));
        return taken == null ? 0 : taken.get();
    }

    void opened(String key, ServerWebSocket socket, RoutingContext ctx) {
        String address = addresses.of(ctx.request());
        peers.put(key, new SocketOutlet(socket, address));
        perAddress.computeIfAbsent(address, any -> new AtomicInteger()).incrementAndGet();
    }

    void closed(String key) {
        SocketOutlet peer = peers.remove(key);
        if (peer != null) {
            perAddress.computeIfPresent(peer.address(), (address, count) -> count.decrementAndGet() > 0 ? count : null);
            peer.gone();
        }
    }

    /** The connection of a message that came in; null when it has gone meanwhile. */
    SocketOutlet heard(String key) {
        SocketOutlet peer = peers.get(key);
        if (peer != null) {
            peer.heard();
        }
        return peer;
    }

    /** Vert.x only tells of a message that is too large; of a broken connection the close tells that follows. */
    void broken(String key, Throwable cause) {
        SocketOutlet peer = peers.get(key);
        if (peer != null && cause instanceof CorruptedWebSocketFrameException frame) {
            peer.socket().close((short) frame.closeStatus().code(), frame.closeStatus().reasonText());
        } else if (peer != null && cause instanceof IllegalStateException) {
            peer.socket().close(TOO_LARGE, "the message is too large");
        }
    }

    public int open() {
        return peers.size();
    }

    /** No new sockets from now on. */
    public void refuseNew() {
        closing = true;
    }

    /** Closes all sockets but those on which an answer is being read. */
    public void sendAway(Set<Outlet> reading) {
        peers.values().stream().filter(outlet -> !reading.contains(outlet))
                .forEach(outlet -> outlet.socket().close(GOING_AWAY, "the service is being restarted"));
    }
}
