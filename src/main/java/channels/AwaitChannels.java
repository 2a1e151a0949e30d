package channels;

import async.FutureProcessor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;

/** Body stays. Goes on when the channels are loaded: the sweeper may be earlier than they are. */
final class AwaitChannels extends FutureProcessor {
    private final CompletableFuture<Void> loaded;

    AwaitChannels(CompletableFuture<Void> loaded, Executor executor) {
        super(executor);
        this.loaded = loaded;
    }

    @Override
    protected CompletableFuture<?> answer(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        return loaded.thenApply(nothing -> body);
    }
}
