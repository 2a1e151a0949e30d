package async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.AsyncProcessorSupport;

/** A step whose new body comes later; no thread waits for it. */
public abstract class FutureProcessor extends AsyncProcessorSupport {
    private final Executor executor;

    /** @param executor goes on with the route; it must never refuse, or the exchange would hang */
    protected FutureProcessor(Executor executor) {
        this.executor = executor;
    }

    /** The new body, null for none. */
    protected abstract CompletableFuture<?> answer(Exchange exchange) throws InvalidPayloadException;

    @Override
    public final boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<?> future;
        try {
            future = answer(exchange);
        } catch (RuntimeException | InvalidPayloadException e) {
            future = CompletableFuture.failedFuture(e);
        }
        if (future.isDone()) {
            future.whenComplete((body, failure) -> finish(exchange, body, failure));
            callback.done(true);
            return true;
        }
        future.whenCompleteAsync((body, failure) -> {
            finish(exchange, body, failure);
            callback.done(false);
        }, executor);
        return false;
    }

    private static void finish(Exchange exchange, Object body, Throwable failure) {
        if (failure == null) {
            exchange.getMessage().setBody(body);
        } else {
            exchange.setException(cause(failure));
        }
    }

    /** What really went wrong in a chain of futures. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
