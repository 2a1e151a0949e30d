package support;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import support.Visit.Transport;

/** Asks a question over a bare connection and never reads its answer. */
public final class DeafReader implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 4096;
    private static final String HANDSHAKE = "GET /chat HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n";
    private final Socket connection = new Socket();

    private DeafReader(int port) throws IOException {
        connection.setReceiveBufferSize(RECEIVE_BUFFER);
        connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    public static DeafReader ask(Concierge concierge, Transport transport, String tenant, String session)
            throws IOException {
        DeafReader reader = new DeafReader(concierge.socket().getPort());
        String common = "\"tenant_hash\":\"" + tenant + "\",\"session_id\":\"" + session + "\"}";
        if (transport == Transport.SOCKET) {
            reader.write(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
            reader.readHandshake();
            reader.write(frame("{\"action\":\"sendMessage\",\"query\":\"Tell me all.\"," + common));
        } else {
            String body = "{\"user_input\":\"Tell me all.\"," + common;
            reader.write(("POST /invoke HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        }
        return reader;
    }

    private void write(byte[] bytes) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private void readHandshake() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) connection.getInputStream().read());
        }
    }

    /** A masked text frame (RFC 6455, section 5.2); the mask is zero, so the text stays as it is. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[8 + payload.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | 126);
        frame[2] = (byte) (payload.length >> 8);
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 8, payload.length);
        return frame;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
