package channels;

import async.FutureProcessor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import outbound.Mail;

/** Body: {@link Mail}, sent within the time limit of channels by threads of its own. */
final class SendConfirmation extends FutureProcessor {
    private final TimedCalls calls;

    SendConfirmation(TimedCalls calls, Executor executor) {
        super(executor);
        this.calls = calls;
    }

    @Override
    protected CompletableFuture<?> answer(Exchange exchange) {
        Exchange call = new DefaultExchange(exchange.getContext());
        call.getMessage().setBody(exchange.getMessage().getBody());
        return calls.call("confirmation", exchange.getContext().getEndpoint("direct:send-mail"), call)
                .thenApply(done -> null);
    }
}
