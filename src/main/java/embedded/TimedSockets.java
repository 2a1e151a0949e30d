package embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sockets that are closed when their time is over, whatever is under way: a server may be slow at every step. */
final class TimedSockets extends SocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(TimedSockets.class);
    private final Duration limit;

    TimedSockets(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Socket createSocket() {
        return new TimedSocket(limit);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("Connect the socket later: its time begins before"); // no mail library asks for it
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress own, int ownPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort) throws IOException {
        return createSocket(host, port);
    }

    private static final class TimedSocket extends Socket {
        private final CompletableFuture<Void> ended = new CompletableFuture<>();

        TimedSocket(Duration limit) {
            ended.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS).thenRun(this::cut);
        }

        private void cut() {
            try {
                super.close();
            } catch (IOException e) { // its reader notices or has gone
                LOG.debug("A socket was not closed at its limit", e);
            }
        }

        @Override
        public synchronized void close() throws IOException {
            super.close();
            ended.complete(null); // also takes the timer away
        }
    }
}
