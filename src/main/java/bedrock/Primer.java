package bedrock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.eventstream.HeaderValue;

/**
 * Answers one streaming call on a loopback port, so that a client can be taken through a whole call
 * (credentials, signing, connection, event decoding) before the first visitor, without Bedrock.
 */
final class Primer implements AutoCloseable {
    private static final int LONGEST_MS = 5_000;
    private final ServerSocket port;

    Primer() throws IOException {
        port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        port.setSoTimeout(LONGEST_MS);
        Thread thread = new Thread(this::answer, "bedrock-primer");
        thread.setDaemon(true);
        thread.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port.getLocalPort());
    }

    static ConverseStreamRequest request() {
        return ConverseStreamRequest.builder().modelId("primer")
                .messages(Message.builder().role("user").content(ContentBlock.fromText("Hello")).build()).build();
    }

    static ConverseStreamResponseHandler handler() {
        return ConverseStreamResponseHandler.builder().subscriber(event -> { }).build();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }

    private void answer() {
        try (Socket socket = port.accept()) {
            socket.setSoTimeout(LONGEST_MS);
            readRequest(socket.getInputStream());
            OutputStream reply = socket.getOutputStream();
            byte[] events = events();
            reply.write(("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\nConnection: close\r\n"
                    + "Content-Length: " + events.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            reply.write(events);
            reply.flush();
        } catch (IOException closed) {
            return; // the caller sees it as a failed call
        }
    }

    /** Up to the end of the body, which is the first closing brace at the depth of the opening one. */
    private static void readRequest(InputStream request) throws IOException {
        int depth = 0;
        for (int next = request.read(); next >= 0; next = request.read()) {
            depth += next == '{' ? 1 : next == '}' ? -1 : 0;
            if (next == '}' && depth == 0) {
                return;
            }
        }
    }

    private static byte[] events() {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        event("messageStart", "{\"role\":\"assistant\"}", events);
        event("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"Hello\"}}", events);
        event("messageStop", "{\"stopReason\":\"end_turn\"}", events);
        event("metadata", "{\"usage\":{\"inputTokens\":1,\"outputTokens\":1,\"totalTokens\":2}}", events);
        return events.toByteArray();
    }

    private static void event(String type, String json, ByteArrayOutputStream to) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":event-type", HeaderValue.fromString(type));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        headers.put(":message-type", HeaderValue.fromString("event"));
        try {
            byte[] payload = json.getBytes(StandardCharsets.UTF_8);
            to.write(new software.amazon.eventstream.Message(headers, payload).toByteBuffer().array());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
