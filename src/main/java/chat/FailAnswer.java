package chat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles a turn that an exception ended: what the visitor is told, and what is stored. The body becomes the turn. */
public final class FailAnswer implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(FailAnswer.class);

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Turn turn = Turn.of(exchange);
        exchange.getMessage().setBody(turn);
        if (turn == null) {
            Client client = Client.of(exchange);
            if (client != null) {
                client.refuse("internal", "Something went wrong here. Please try again.", true, 500);
            }
            return;
        }
        LOG.warn("Turn {} failed: {}", turn.question().messageId(), String.valueOf(cause));
        boolean interrupted = turn.begun();
        turn.outcome(interrupted ? Turn.Outcome.INTERRUPTED : Turn.Outcome.FAILED);
        String sessionId = turn.question().sessionId();
        Dialect dialect = ((LiveAnswer) turn.reply()).dialect();
        turn.closing(interrupted
                ? dialect.failure(sessionId, "interrupted", "The answer was interrupted.", true)
                : dialect.failure(sessionId, code(cause), sentence(cause), true));
    }

    private static String code(Throwable cause) {
        return cause instanceof ModelThrottled ? "busy" : "unavailable";
    }

    private static String sentence(Throwable cause) {
        return cause instanceof ModelThrottled
                ? "Many people are asking right now. Please try again in a moment."
                : "I cannot answer right now. Please try again.";
    }
}
