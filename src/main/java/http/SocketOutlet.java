package http;

import chat.EventStreamDialect;
import chat.Frame;
import io.vertx.core.http.ServerWebSocket;

/** One WebSocket: frames as text messages, each with its {@code event_id}. */
final class SocketOutlet extends Connection {
    private static final short TOO_SLOW = 1008;
    private final ServerWebSocket socket;
    private final String address;
    private volatile long lastHeardNanos = System.nanoTime();

    SocketOutlet(ServerWebSocket socket, String address) {
        this.socket = socket;
        this.address = address;
    }

    /** The visitor's. */
    String address() {
        return address;
    }

    void heard() {
        lastHeardNanos = System.nanoTime();
    }

    long silentNanos() {
        return System.nanoTime() - lastHeardNanos;
    }

    ServerWebSocket socket() {
        return socket;
    }

    @Override
    public void send(Frame frame) {
        if (closed() || frame.json().equals(EventStreamDialect.DONE)) { // marks the end of event streams only
            return;
        }
        String text = numbered(frame);
        int size = text.length();
        given(size);
        socket.writeTextMessage(text).onComplete(written -> taken(size));
    }

    private static String numbered(Frame frame) {
        if (frame.eventId() == 0) {
            return frame.json();
        }
        return frame.json().substring(0, frame.json().length() - 1) + ",\"event_id\":" + frame.eventId() + '}';
    }

    @Override
    public void comment(String text) {
        // a socket has no comments
    }

    @Override
    public void refuse(Frame error, int status) {
        send(error);
    }

    @Override
    public void finish() {
        // the socket stays open for the next question
    }

    @Override
    void cut() {
        gone();
        socket.close(TOO_SLOW, "you do not read");
    }
}
