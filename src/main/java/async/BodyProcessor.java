package async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;

/** Hands the body to a function and takes what it answers later as the new body. */
public final class BodyProcessor<I> extends FutureProcessor {
    private final Class<I> type;
    private final Function<I, ? extends CompletableFuture<?>> function;

    /** @param executor see {@link FutureProcessor} */
    public BodyProcessor(Executor executor, Class<I> type, Function<I, ? extends CompletableFuture<?>> function) {
        super(executor);
        this.type = type;
        this.function = function;
    }

    @Override
    protected CompletableFuture<?> answer(Exchange exchange) throws InvalidPayloadException {
        return function.apply(exchange.getMessage().getMandatoryBody(type));
    }
}
