package app;

import chat.Conversations;
import http.Sockets;
import io.vertx.core.Vertx;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;

/** Before the routes stop: no new questions, running answers may end within their time, then sockets are sent away. */
final class CloseDoors extends LifecycleStrategySupport {
    private static final long LAST_FRAMES_MILLIS = 2_000;
    private final Settings settings;
    private final Conversations conversations;
    private final Sockets sockets;
    private final Vertx vertx;

    CloseDoors(Settings settings, Conversations conversations, Sockets sockets, Vertx vertx) {
        this.settings = settings;
        this.conversations = conversations;
        this.sockets = sockets;
        this.vertx = vertx;
    }

    @Override
    public void onContextStopping(CamelContext context) {
        conversations.refuseNew();
        sockets.refuseNew();
        sockets.sendAway(conversations.readers());
        if (!ended(settings.stopWithin().toMillis())) {
            conversations.cancelAll();
            ended(LAST_FRAMES_MILLIS);
        }
        sockets.sendAway(Set.of());
    }

    @Override
    public void onContextStopped(CamelContext context) {
        conversations.close();
        vertx.close();
    }

    private boolean ended(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (conversations.running() > 0 && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return conversations.running() == 0;
    }
}
