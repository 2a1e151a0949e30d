package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells a client that its request is turned down: in the way of the chat, or as a problem document. */
public final class TellRefusal implements Processor {

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Refusal refusal = refusal(cause);
        Turn turn = Turn.of(exchange);
        Client client = Client.of(exchange);
        if (turn != null) {
            ((LiveAnswer) turn.reply()).refuse(refusal.code(), refusal.getMessage(), refusal.retryable(),
                    refusal.status());
        } else if (client != null) {
            client.refuse(refusal.code(), refusal.getMessage(), refusal.retryable(), refusal.status());
        } else {
            Problem.write(exchange, refusal);
        }
    }

    private static Refusal refusal(Throwable cause) {
        if (cause instanceof Refusal given) {
            return given;
        }
        return cause instanceof StoreUnavailable
                ? new Refusal(503, "unavailable", "The store cannot be reached right now. Please try again in a moment.")
                : Refusal.busy("Too many questions are being answered right now. Please try again in a moment.");
    }
}
