package channels;

import async.FutureProcessor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;

/**
 * Body: what is handed over, to the {@link Channel} in the variable {@code called}, within its time. The channel sees
 * the variables {@code channel}, {@code delivery} and {@code tenant}; what it tells in {@code outcome},
 * {@code reason} and {@code details} is taken over.
 */
final class CallChannel extends FutureProcessor {
    private static final String[] SHOWN = {"channel", "delivery", "tenant"};
    private static final String[] TOLD = {"outcome", "reason", "details"};
    private final TimedCalls calls;

    CallChannel(TimedCalls calls, Executor executor) {
        super(executor);
        this.calls = calls;
    }

    @Override
    protected CompletableFuture<?> answer(Exchange exchange) {
        Channel channel = exchange.getVariable("called", Channel.class);
        Exchange call = new DefaultExchange(exchange.getContext());
        call.getMessage().setBody(exchange.getMessage().getBody());
        copy(SHOWN, exchange, call);
        return calls.call(channel.file().name(), channel.entry(), call).thenApply(done -> {
            copy(TOLD, done, exchange);
            return done.getMessage().getBody();
        });
    }

    private static void copy(String[] names, Exchange from, Exchange to) {
        for (String name : names) {
            to.setVariable(name, from.getVariable(name));
        }
    }
}
