package async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Takes what comes later as the new body; the old one does not matter. */
public final class SupplyBody extends FutureProcessor {
    private final Supplier<? extends CompletableFuture<?>> supplier;

    /** @param executor see {@link FutureProcessor} */
    public SupplyBody(Executor executor, Supplier<? extends CompletableFuture<?>> supplier) {
        super(executor);
        this.supplier = supplier;
    }

    @Override
    protected CompletableFuture<?> answer(Exchange exchange) {
        return supplier.get();
    }
}
