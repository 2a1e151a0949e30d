package outbound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Tells the status as soon as it is there. Of the body at most 64 KB are read and dropped, so that an ordinary server
 * comes to its end undisturbed; then the connection is cut.
 */
final class StatusReader implements AsyncResponseConsumer<Void> {
    private static final int MOST = 65_536;
    private final CompletableFuture<Integer> status;
    private FutureCallback<Void> done;
    private int read;

    StatusReader(CompletableFuture<Integer> status) {
        this.status = status;
    }

    @Override
    public void consumeResponse(HttpResponse response, EntityDetails body, HttpContext context,
            FutureCallback<Void> whenDone) {
        done = whenDone;
        status.complete(response.getCode());
        if (body == null) {
            done.completed(null);
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 1xx: the status is still to come
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE); // what comes is dropped at once
    }

    @Override
    public void consume(ByteBuffer part) throws IOException {
        read += part.remaining();
        part.position(part.limit());
        if (read > MOST) {
            throw new IOException("The answer is too long");
        }
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        done.completed(null);
    }

    @Override
    public void failed(Exception cause) {
        // told by WhenDone
    }

    @Override
    public void releaseResources() {
        // holds none
    }
}
