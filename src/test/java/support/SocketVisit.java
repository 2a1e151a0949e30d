package support;

import static org.assertj.core.api.Assertions.assertThat;

/** Over WebSocket, in the seed dialect. */
final class SocketVisit extends Visit {
    private final Socket socket;

    SocketVisit(String session, Concierge concierge) {
        super(session);
        socket = Socket.open(concierge.socket());
    }

    @Override
    void send(String tenant, String question) {
        socket.send(mapper().createObjectNode().put("action", "sendMessage").put("tenant_hash", tenant)
                .put("query", question).put("session_id", session()).toString());
    }

    @Override
    String frame() {
        return socket.frame();
    }

    @Override
    public void endsThere() {
        assertThat(socket.send("{\"action\":\"ping\"}").next().path("type").asText()).isEqualTo("pong");
    }

    @Override
    public void close() {
        socket.close();
    }
}
