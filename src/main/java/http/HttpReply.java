package http;

import chat.Client;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.HeaderFilterStrategy;

/** The reply that a finished exchange stands for; an answer of the chat has written its own. */
final class HttpReply {
    private static final HeaderFilterStrategy HEADERS = new StrictHeaders();
    private final Exchange exchange;
    private final RoutingContext ctx;

    HttpReply(Exchange exchange, RoutingContext ctx) {
        this.exchange = exchange;
        this.ctx = ctx;
    }

    void write() {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        boolean failed = exchange.getException() != null;
        if (Client.of(exchange) != null && (response.headWritten() || !failed)) {
            return;
        }
        if (failed) {
            ctx.fail(500);
            return;
        }
        Message message = exchange.getMessage();
        Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        response.setStatusCode(status == null ? 200 : status);
        message.getHeaders().forEach((name, value) -> {
            if (!HEADERS.applyFilterToCamelHeaders(name, value, exchange)) {
                response.putHeader(name, String.valueOf(value));
            }
        });
        send(response, message.getBody());
    }

    private static void send(HttpServerResponse response, Object body) {
        if (body instanceof Path file) {
            response.sendFile(file.toString());
        } else if (body instanceof byte[] bytes) {
            response.end(Buffer.buffer(bytes));
        } else {
            response.end(body == null ? "" : body.toString());
        }
    }
}
